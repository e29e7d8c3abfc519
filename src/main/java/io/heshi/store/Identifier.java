package io.heshi.store;

import java.util.regex.Pattern;

/** Names of tables and columns that are put into SQL text: plain ones only, so that quoting can never be broken out of. */
public final class Identifier {

    private static final Pattern PLAIN = Pattern.compile("[a-z][a-z0-9_]*");
    private static final int LONGEST = 63;

    private Identifier() {}

    /** @throws IllegalArgumentException if {@code name} is not {@code [a-z][a-z0-9_]*} of at most 63 characters */
    public static String quote(String name) {
        return '"' + require(name) + '"';
    }

    public static String require(String name) {
        if (!PLAIN.matcher(name).matches() || name.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "not a plain identifier ([a-z][a-z0-9_]*, at most %d characters): %s".formatted(LONGEST, name));
        }
        return name;
    }
}
