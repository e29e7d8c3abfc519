package io.heshi.guess.heading;

import io.heshi.vocabulary.IdMask;
import java.util.regex.Pattern;

/** Headers as they may be shown: one that looks like data may be data. */
public final class ShownHeader {
    private static final int LONGEST = 40;
    private static final Pattern NUMBER_LIKE = Pattern.compile("\\d{7,}");

    private ShownHeader() {}

    /** A file's name with what may be an ID number masked. */
    public static String fileName(String name) {
        return IdMask.text(name);
    }

    public static String shown(String header) {
        boolean data = header.length() > LONGEST || NUMBER_LIKE.matcher(header).find();
        return data && !header.matches("[A-Za-z]+\\d+") ? "…" : header;
    }
}
