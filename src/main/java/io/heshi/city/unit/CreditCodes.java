package io.heshi.city.unit;

import java.util.Locale;

/** Unified social credit codes as GB 32100-2015 builds them, around an organisation code of GB 11714. */
public final class CreditCodes {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private CreditCodes() {}

    /**
     * @param prefix 11 for organs, 12 for public institutions
     * @param region six digits
     * @param number up to eight digits, the organisation's own
     */
    public static String of(String prefix, String region, int number) {
        String organisation = String.format(Locale.ROOT, "%08d", number);
        String first17 = prefix + region + organisation + organisationCheck(organisation);
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < first17.length(); i++) {
            sum += ALPHABET.indexOf(first17.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return first17 + ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private static char organisationCheck(String digits) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * ORGANISATION_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }
}
