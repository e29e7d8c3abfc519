package io.heshi.guess.shape;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** PercentText as staff read them. */
public final class PercentText {
    private PercentText() {}

    /** {@code 97%}, {@code 99.8%}: one place above 99, none below; 100% only if all, 0% only if none. */
    public static String percent(double share) {
        if (share > 0 && share < 0.01) {
            return "<1%";
        }
        BigDecimal hundredfold = BigDecimal.valueOf(share * 100);
        int places = share > 0.99 && share < 1 ? 1 : 0;
        return hundredfold
                        .setScale(places, RoundingMode.DOWN)
                        .stripTrailingZeros()
                        .toPlainString() + "%";
    }
}
