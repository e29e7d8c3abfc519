package io.heshi.vocabulary;

import io.heshi.vocabulary.date.Calendar;
import io.heshi.vocabulary.date.PartialDate;
import io.heshi.vocabulary.text.BlankText;
import io.heshi.vocabulary.text.Blanks;
import io.heshi.vocabulary.text.CleanText;
import io.heshi.vocabulary.text.CompatibilityForm;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A citizen identification number of GB 11643-1999 in canonical form: 17 digits and a check character, 18 in all, a
 * final X in upper case.
 *
 * @param text the 18 characters
 */
public record ResidentId(String text) {
    private static final int LENGTH = 18;
    private static final int OLD_LENGTH = 15;
    private static final int EARLIEST_BIRTH_YEAR = 1880;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final boolean[] KNOWN_REGIONS = knownRegions();

    /**
     * Takes a canonical number; anything else goes through {@link #read}.
     *
     * @throws IllegalArgumentException if the text is not a valid canonical number; the message does not show it
     */
    public ResidentId {
        IdFault fault = fault(text);
        if (fault != null) {
            throw new IllegalArgumentException("Not a resident ID number: " + fault.code());
        }
    }

    /**
     * Reads a cell: any width, blanks anywhere, a leading apostrophe, {@code ="…"}, a small x, the old 15 digits. Checks
     * characters, calendar date of birth (not before 1880; whether it lies in the future is the caller's question) and
     * check digit. Cells that a spreadsheet stores as numbers go through {@link #readNumber}.
     */
    public static IdReading read(String raw) {
        if (fault(raw) == null) {
            return valid(raw, false);
        }
        String text = cleaned(raw);
        if (BlankText.isBlank(text)) {
            return new IdReading.Missing();
        }
        if (StandIn.isDigits(text) || StandIn.isWord(text)) {
            return new IdReading.Invalid(text, IdFault.STAND_IN);
        }
        if (text.length() == OLD_LENGTH && areDigits(text, OLD_LENGTH)) {
            String stem = text.substring(0, 6) + "19" + text.substring(6);
            String upgraded = stem + checkCharacter(stem);
            return hasBirthDate(upgraded) ? valid(upgraded, true) : new IdReading.Invalid(text, IdFault.BIRTH_DATE);
        }
        IdFault fault = fault(text);
        return fault == null ? valid(text, false) : other(text, fault);
    }

    private static IdReading other(String text, IdFault fault) {
        Optional<IdReading.Other> other = OtherDocument.read(text);
        return other.isPresent()
                ? other.get()
                : new IdReading.Invalid(text, StandIn.isPhone(text) ? IdFault.PHONE : fault);
    }

    /**
     * Reads a numeric spreadsheet cell, given as plain decimal text.
     *
     * @param exact whether the column keeps more digits than a binary fraction does: then only the check digit tells. If it does
     *     not, a long number that such a fraction may have left is {@link IdFault#PRECISION_LOST} even when its check digit
     *     happens to fit
     */
    public static IdReading readNumber(String decimalText, boolean exact) {
        IdReading reading = read(decimalText);
        return !exact && isWhole(reading) && BinaryDigits.mayBePrinted(decimalText)
                ? new IdReading.Invalid(decimalText, IdFault.PRECISION_LOST)
                : reading;
    }

    /** Whether 18 digits were read, right or right but for the last. */
    private static boolean isWhole(IdReading reading) {
        return (reading instanceof IdReading.Valid valid && !valid.upgraded())
                || (reading instanceof IdReading.Invalid invalid && invalid.fault() == IdFault.CHECK_DIGIT);
    }

    /** The person key: the first 17 digits as a number. The 18th follows from them, so no two numbers share a key. */
    public long key() {
        long key = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            key = key * 10 + digit(text, i);
        }
        return key;
    }

    public LocalDate birth() {
        return LocalDate.of(number(text, 6, 10), number(text, 10, 12), number(text, 12, 14));
    }

    public int birthYear() {
        return number(text, 6, 10);
    }

    /** Year and month of birth. */
    public PartialDate birthMonth() {
        return new PartialDate(number(text, 6, 10), number(text, 10, 12), 0);
    }

    public Sex sex() {
        return digit(text, 16) % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /** The first 6 and last 4 characters with 8 asterisks between them. */
    public String masked() {
        return masked(text);
    }

    /** The masked number, so that a log line or a failed assertion gives nobody away. */
    @Override
    public String toString() {
        return masked();
    }

    /**
     * Masks whatever stands in an ID number column: of 15 characters or more the first 6 and last 4 stay, of shorter text
     * the first 2. Only ASCII stays: a Chinese character there is someone's name in the wrong column.
     */
    public static String masked(String anyIdText) {
        int[] points = anyIdText.codePoints().toArray();
        int head = points.length >= OLD_LENGTH ? 6 : Math.min(2, points.length - 1);
        int tail = points.length >= OLD_LENGTH ? 4 : 0;
        StringBuilder masked = new StringBuilder(points.length);
        for (int i = 0; i < points.length; i++) {
            boolean kept = (i < head || i >= points.length - tail) && points[i] < 0x80;
            masked.append(kept ? (char) points[i] : '*');
        }
        return masked.toString();
    }

    private static IdReading valid(String text, boolean upgraded) {
        return new IdReading.Valid(new ResidentId(text), upgraded, KNOWN_REGIONS[number(text, 0, 2)]);
    }

    private static String cleaned(String raw) {
        String text = Blanks.remove(CleanText.of(CompatibilityForm.of(raw)));
        return text.indexOf('x') < 0 && text.indexOf('e') < 0
                ? text
                : text.replace('x', 'X').replace('e', 'E');
    }

    private static @Nullable IdFault fault(String text) {
        if (!hasIdCharacters(text)) {
            return isScientific(text) ? IdFault.PRECISION_LOST : IdFault.CHARACTERS;
        }
        if (text.length() != LENGTH) {
            return IdFault.LENGTH;
        }
        boolean checks = checkCharacter(text) == text.charAt(LENGTH - 1);
        if (!checks && text.endsWith("000")) {
            return IdFault.PRECISION_LOST;
        }
        if (!hasBirthDate(text)) {
            return IdFault.BIRTH_DATE;
        }
        return checks ? null : IdFault.CHECK_DIGIT;
    }

    private static boolean hasIdCharacters(String text) {
        int last = text.length() - 1;
        return last >= 0
                && areDigits(text, last)
                && (isDigit(text.charAt(last)) || (last == LENGTH - 1 && text.charAt(last) == 'X'));
    }

    // 1.10105194912310E+17: digits with one point, E, optional sign, digits.
    private static boolean isScientific(String text) {
        int exponent = text.indexOf('E');
        if (exponent < 1 || !isDigit(text.charAt(0)) || !isDigit(text.charAt(text.length() - 1))) {
            return false;
        }
        int points = 0;
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean sign = i == exponent + 1 && (c == '+' || c == '-');
            boolean point = i < exponent && c == '.' && ++points == 1;
            if (i != exponent && !sign && !point && !isDigit(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasBirthDate(String text) {
        int year = number(text, 6, 10);
        return year >= EARLIEST_BIRTH_YEAR && Calendar.isDate(year, number(text, 10, 12), number(text, 12, 14));
    }

    private static char checkCharacter(String text) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * digit(text, i);
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }

    private static boolean areDigits(String text, int end) {
        for (int i = 0; i < end; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int digit(String text, int index) {
        return text.charAt(index) - '0';
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + digit(text, i);
        }
        return number;
    }

    private static boolean[] knownRegions() {
        boolean[] known = new boolean[100];
        int[][] ranges = {{11, 15}, {21, 23}, {31, 37}, {41, 46}, {50, 54}, {61, 65}, {71, 71}, {81, 83}, {90, 99}};
        for (int[] range : ranges) {
            for (int prefix = range[0]; prefix <= range[1]; prefix++) {
                known[prefix] = true;
            }
        }
        return known;
    }
}
