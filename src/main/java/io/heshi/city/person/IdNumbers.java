package io.heshi.city.person;

import java.time.LocalDate;

/** Resident ID numbers as GB 11643-1999 builds them, with region codes that were never anybody's. */
public final class IdNumbers {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private IdNumbers() {}

    /** The 18 characters; an odd {@code sequence} (0 to 999) is a man's. */
    public static String of(String region, LocalDate birth, int sequence) {
        StringBuilder text = new StringBuilder(18).append(region);
        digits(text, birth.getYear(), 4);
        digits(text, birth.getMonthValue(), 2);
        digits(text, birth.getDayOfMonth(), 2);
        digits(text, sequence, 3);
        return text.append(check(text)).toString();
    }

    /** The 15 characters of before 1999; only for births of the 1900s. */
    public static String old(String idNumber) {
        return idNumber.substring(0, 6) + idNumber.substring(8, 17);
    }

    /** The number with a check character that cannot be right. */
    public static String miscopied(String idNumber) {
        int right = CHECKS.indexOf(idNumber.charAt(17));
        return idNumber.substring(0, 17) + CHECKS.charAt((right + 3) % CHECKS.length());
    }

    /** Another valid number of the same sex and birth that differs in no more than two characters. */
    public static String neighbour(String idNumber) {
        int digit = (idNumber.charAt(15) - '0' + 1) % 10;
        String first17 = idNumber.substring(0, 15) + digit + idNumber.charAt(16);
        return first17 + check(first17);
    }

    /** The number as a spreadsheet leaves it that keeps 15 digits. */
    public static String rounded(String idNumber) {
        return idNumber.substring(0, 15) + "000";
    }

    /** Whether the check character is the right one. */
    public static boolean checks(String idNumber) {
        return check(idNumber.substring(0, 17)) == idNumber.charAt(17);
    }

    private static char check(CharSequence first17) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (first17.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % 11);
    }

    private static void digits(StringBuilder text, int number, int width) {
        int unit = 1;
        for (int i = 1; i < width; i++) {
            unit *= 10;
        }
        for (; unit > 0; unit /= 10) {
            text.append((char) ('0' + number / unit % 10));
        }
    }
}
