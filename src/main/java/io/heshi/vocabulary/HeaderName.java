package io.heshi.vocabulary;

import io.heshi.vocabulary.text.Blanks;
import io.heshi.vocabulary.text.CompatibilityForm;
import io.heshi.vocabulary.text.MendedText;
import io.heshi.vocabulary.text.Punctuation;
import java.util.Locale;
import java.util.regex.Pattern;

/** How a column header is compared with the names and synonyms a layout gives. */
public final class HeaderName {
    /** What is longer is no header, but a remark or a whole row. */
    public static final int LONGEST = 30;

    private static final Pattern NUMBER_LIKE = Pattern.compile("\\d{5,}");

    private HeaderName() {}

    /** Whether a text over a column may be shown as its header: what is long or holds a number is data, of persons perhaps. */
    public static boolean isShowable(String header) {
        return !header.isBlank()
                && header.length() <= LONGEST
                && !NUMBER_LIKE.matcher(header).find();
    }

    /**
     * The comparison key: NFKC, no blanks or line breaks, no {@code *} or colon, no bracketed hint or unit such as （元）,
     * Latin letters in upper case. A header that is nothing but a bracket keeps its content. Brackets that tell two
     * columns apart, 公积金(单位) and 公积金(个人), are lost too: see {@link #exactKey}.
     */
    public static String key(String raw) {
        return key(raw, false);
    }

    /** The {@link #key} with its brackets, as {@code ( )}, and what stands in them: for headers that only they tell apart. */
    public static String exactKey(String raw) {
        return key(raw, true);
    }

    private static String key(String raw, boolean withBrackets) {
        if (CompatibilityForm.isBasicCjk(raw)) {
            return raw;
        }
        String text = CompatibilityForm.of(MendedText.of(raw));
        StringBuilder outside = new StringBuilder(text.length());
        StringBuilder everything = new StringBuilder(text.length());
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = Punctuation.unified(text.charAt(i));
            if (!withBrackets && c == Punctuation.OPEN) {
                depth++;
            } else if (!withBrackets && c == Punctuation.CLOSE) {
                depth = Math.max(0, depth - 1);
            } else if (c != '*' && c != ':' && !Blanks.is(c)) {
                everything.append(c);
                if (depth == 0) {
                    outside.append(c);
                }
            }
        }
        StringBuilder key = outside.length() > 0 ? outside : everything;
        return key.toString().toUpperCase(Locale.ROOT);
    }
}
