package io.heshi.report.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A link to the rows of the list that a figure counts: codes in the fragment of the address, never a word that a source has said. What has
 * no code of Heshi's own, such as a unit, is named by a hash.
 */
record ListLink(String fragment) {
    private static final int KEY_LENGTH = 12;

    /** What is open. */
    static final ListLink OPEN = new ListLink("#state=open");

    static ListLink of(String filter, String code) {
        return new ListLink("#" + filter + "=" + code);
    }

    ListLink and(String filter, String code) {
        return new ListLink(fragment + "&" + filter + "=" + code);
    }

    /** The code of what several texts name together. */
    static String key(String... names) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\t", names).getBytes(UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, KEY_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
