package io.heshi.intake.cleanse;

import java.math.BigDecimal;

/** What the columns of the claim tables can hold. */
final class FieldLimits {
    private static final BigDecimal MONEY_END = BigDecimal.TEN.pow(12);

    private FieldLimits() {}

    /** {@code numeric(14, 2)}. */
    static boolean isStorableMoney(BigDecimal value) {
        return value.abs().compareTo(MONEY_END) < 0;
    }

    /** {@code integer}, without a fraction. */
    static boolean isStorableInteger(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0
                && value.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
    }
}
