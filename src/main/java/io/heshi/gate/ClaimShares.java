package io.heshi.gate;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** ClaimShares of a whole, as fractions. */
final class ClaimShares {
    private static final int SCALE = 6;

    private ClaimShares() {}

    /** Rounded half up to six digits; of nothing, 0. */
    static BigDecimal of(long part, long whole) {
        return whole == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), SCALE, RoundingMode.HALF_UP);
    }

    /** Whether the exact share is above the limit. */
    static boolean above(long part, long whole, BigDecimal limit) {
        return BigDecimal.valueOf(part).compareTo(limit.multiply(BigDecimal.valueOf(whole))) > 0;
    }

    /** How much a figure has changed against an earlier one that is not 0. */
    static BigDecimal change(BigDecimal from, BigDecimal to) {
        return to.subtract(from).divide(from.abs(), SCALE, RoundingMode.HALF_UP);
    }
}
