package io.heshi.vocabulary;

import java.util.Arrays;
import java.util.Optional;

/**
 * A unified social credit code of GB 32100-2015: 18 characters, of which 9 to 17 are an organization code of GB 11714.
 *
 * @param text the 18 characters in upper case
 */
public record UnifiedCreditCode(String text) {
    private static final int LENGTH = 18;
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] VALUES = values();

    private static final int BODY = 8;
    private static final int BODY_CHECK = 16;
    private static final int[] BODY_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    /**
     * Takes a canonical code; anything else goes through {@link #read}.
     *
     * @throws IllegalArgumentException if the text is not a valid code
     */
    public UnifiedCreditCode {
        if (!isValid(text)) {
            throw new IllegalArgumentException("Not a unified social credit code");
        }
    }

    /**
     * Reads a cell in any width and case, with blanks, apostrophe or {@code ="…"} around it. Empty unless the alphabet
     * (no I, O, S, V, Z), the six region digits, the check character (GB 32100) and the inner one (GB 11714) are right.
     */
    public static Optional<UnifiedCreditCode> read(String raw) {
        String text = UnitCode.key(raw);
        return isValid(text) ? Optional.of(new UnifiedCreditCode(text)) : Optional.empty();
    }

    private static boolean isValid(String text) {
        return text.length() == LENGTH && hasRegionDigits(text) && hasCheckCharacter(text) && hasBodyCheck(text);
    }

    private static boolean hasRegionDigits(String text) {
        for (int i = 2; i < BODY; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean hasCheckCharacter(String text) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            int value = value(text.charAt(i));
            if (value < 0) {
                return false;
            }
            sum += WEIGHTS[i] * value;
        }
        return value(text.charAt(LENGTH - 1)) == (31 - sum % 31) % 31;
    }

    private static boolean hasBodyCheck(String text) {
        int sum = 0;
        for (int i = 0; i < BODY_WEIGHTS.length; i++) {
            sum += BODY_WEIGHTS[i] * Character.digit(text.charAt(BODY + i), 36);
        }
        int check = 11 - sum % 11;
        char expected = check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
        return text.charAt(BODY_CHECK) == expected;
    }

    private static int value(char c) {
        return c < VALUES.length ? VALUES[c] : -1;
    }

    private static int[] values() {
        int[] values = new int[128];
        Arrays.fill(values, -1);
        for (int i = 0; i < ALPHABET.length(); i++) {
            values[ALPHABET.charAt(i)] = i;
        }
        return values;
    }
}
