package io.heshi.guess;

import java.util.regex.Pattern;

/** Headers as they may be shown: one that looks like data may be data. */
final class Headers {
    private static final int LONGEST = 40;
    private static final Pattern NUMBER_LIKE = Pattern.compile("\\d{7,}");

    private Headers() {}

    /** A file's name without what may be an ID number. */
    static String fileName(String name) {
        return name.replaceAll("\\d{13,}[\\dXx]*", "…");
    }

    static String shown(String header) {
        boolean data = header.length() > LONGEST || NUMBER_LIKE.matcher(header).find();
        return data && !header.matches("[A-Za-z]+\\d+") ? "…" : header;
    }
}
