package io.heshi.vocabulary;

import io.heshi.vocabulary.text.Blanks;
import io.heshi.vocabulary.text.CleanText;
import io.heshi.vocabulary.text.CompatibilityForm;
import io.heshi.vocabulary.text.Punctuation;
import java.util.Locale;

/** How the number of an official document (文号) is compared. */
public final class DocumentNumber {
    private DocumentNumber() {}

    /**
     * The comparison key: NFKC, no blanks or quotes, every bracket as {@code ( )}, no leading zeros in any run of digits,
     * no 第 before a number, no 号 at the end, Latin letters in upper case. So 云编〔2014〕第018号, 云编[2014]18号 and
     * 云编(2014)18 have one key.
     */
    public static String key(String raw) {
        String text = CleanText.of(CompatibilityForm.of(raw));
        StringBuilder key = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = Punctuation.unified(text.charAt(i));
            if (!Blanks.is(c) && !Punctuation.isQuote(c)) {
                dropBefore(key, c);
                key.append(c);
            }
        }
        if (key.length() > 0 && key.charAt(key.length() - 1) == '号') {
            key.setLength(key.length() - 1);
        }
        return key.toString().toUpperCase(Locale.ROOT);
    }

    private static void dropBefore(StringBuilder key, char next) {
        int last = key.length() - 1;
        if (last < 0 || !isDigit(next)) {
            return;
        }
        boolean leadingZero = key.charAt(last) == '0' && (last == 0 || !isDigit(key.charAt(last - 1)));
        if (leadingZero || key.charAt(last) == '第') {
            key.setLength(last);
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
