package io.heshi.identity.link;

import io.heshi.definition.linkage.Linkage;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The thresholds of a linkage, in hundredths of a bit.
 *
 * @param join from which weight two records are one
 * @param review from which weight somebody is to look
 * @param margin by how much the best way must be better than the next
 */
record Thresholds(long join, long review, long margin, int biggest) {
    private static final double HUNDREDTHS = 100;
    private static final long NEVER = Long.MAX_VALUE / 4;

    static Thresholds of(Linkage linkage) {
        return new Thresholds(
                bits(linkage.joinAt()), bits(linkage.reviewAt()), linkage.marginBits() * 100L, linkage.biggest());
    }

    /** The review threshold as SQL compares it. */
    BigDecimal reviewBits() {
        return BigDecimal.valueOf(review, 2);
    }

    /** The log odds of a probability, rounded up: what is told to be as likely is. */
    private static long bits(BigDecimal probability) {
        double p = probability.setScale(12, RoundingMode.HALF_UP).doubleValue();
        if (p <= 0) {
            return -NEVER;
        }
        return p >= 1 ? NEVER : (long) Math.ceil(HUNDREDTHS * Math.log(p / (1 - p)) / Math.log(2) - 1e-9);
    }
}
