package io.heshi.guess.preview;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A share as staff read it, with one decimal at most; what is there at all is never 0 %. */
final class Percent {
    private static final BigDecimal LEAST = new BigDecimal("0.1");

    private Percent() {}

    static String of(long part, long whole) {
        if (part <= 0 || whole <= 0) {
            return "0%";
        }
        BigDecimal share = BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
        return share.max(LEAST).stripTrailingZeros().toPlainString() + "%";
    }
}
