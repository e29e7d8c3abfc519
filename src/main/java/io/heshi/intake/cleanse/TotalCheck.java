package io.heshi.intake.cleanse;

import java.math.BigDecimal;

/**
 * A total that a file states, and what its own rows add up to.
 *
 * @param field canonical column; for a column of a wide table with its header behind a colon
 * @param counted the sum of the claims it should cover
 * @param unreadable how many of the rows it should cover are rejects or have no readable amount, and so are not in the sum
 */
public record TotalCheck(
        String sheet, long line, String field, BigDecimal stated, BigDecimal counted, long unreadable) {

    /** Whether the total is the sum of all its rows. */
    public boolean fits() {
        return stated.compareTo(counted) == 0;
    }
}
