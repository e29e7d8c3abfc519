package io.heshi.intake.cleanse;

import io.heshi.catalogue.FieldType;
import java.math.BigDecimal;

/** What the columns of the claim tables can hold. */
final class FieldLimits {
    private static final BigDecimal MONEY_END = BigDecimal.TEN.pow(12);

    private static final int NAME = 60;
    private static final int UNIT = 200;
    private static final int OTHER = 2_000;

    private FieldLimits() {}

    /** The longest text of a field in code points: a name 60, a unit 200, everything else 2,000. */
    static int longest(FieldType type) {
        return switch (type) {
            case ID_NO, NAME -> NAME;
            case UNIT_CODE, UNIT_NAME -> UNIT;
            default -> OTHER;
        };
    }

    /** The text, cut where it is longer than its field holds, which is a fault. */
    static String cut(String name, FieldType type, String text, ValueFaults faults) {
        int longest = longest(type);
        if (text.length() <= longest || text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        faults.add(name, ValueFault.TOO_LONG, text);
        return text.substring(0, text.offsetByCodePoints(0, longest));
    }

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
