package io.heshi.intake.layout;

import io.heshi.vocabulary.HeaderName;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A header as a source writes it.
 *
 * @param exact with its brackets
 * @param key without them
 * @param nth which of several columns of this header, from 1 ({@code 公积金#2})
 */
record Synonym(String exact, String key, boolean bracketed, int nth) {
    private static final Pattern NUMBERED = Pattern.compile("(.+)#([1-9]\\d?)");

    static Synonym of(String written) {
        Matcher numbered = NUMBERED.matcher(written);
        String header = numbered.matches() ? numbered.group(1) : written;
        int nth = numbered.matches() ? Integer.parseInt(numbered.group(2)) : 1;
        String exact = HeaderName.exactKey(header);
        String key = HeaderName.key(header);
        return new Synonym(exact, key, !exact.equals(key), nth);
    }
}
