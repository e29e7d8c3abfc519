package io.heshi.guess.heading;

import java.util.regex.Pattern;

/** ShownHeader as they may be shown: one that looks like data may be data. */
public final class ShownHeader {
    private static final int LONGEST = 40;
    private static final Pattern NUMBER_LIKE = Pattern.compile("\\d{7,}");

    private ShownHeader() {}

    /** A file's name without what may be an ID number. */
    public static String fileName(String name) {
        return name.replaceAll("\\d{13,}[\\dXx]*", "…");
    }

    public static String shown(String header) {
        boolean data = header.length() > LONGEST || NUMBER_LIKE.matcher(header).find();
        return data && !header.matches("[A-Za-z]+\\d+") ? "…" : header;
    }
}
