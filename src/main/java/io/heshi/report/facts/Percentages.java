package io.heshi.report.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Percentages as the yearly statistics give them: one decimal, half up, never bent to add up to 100.0. */
public final class Percentages {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Percentages() {}

    /** Empty when there is nothing to be a part of. */
    public static Optional<BigDecimal> percent(long part, long whole) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(part)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP));
    }

    public static BigDecimal ratio(long part, long whole, int decimals) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP);
    }
}
