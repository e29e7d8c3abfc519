package io.heshi.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** What was printed of an exception in a row of a pack, as a checksum, by which it is told whether somebody has changed it there. */
public final class PackFacts {
    private PackFacts() {}

    /**
     * SHA-256 in hexadecimal digits.
     *
     * @param cells from the number of the exception to the basis, as texts in the order of their columns
     */
    public static String checksum(List<String> cells) {
        try {
            byte[] printed = String.join("\t", cells).getBytes(UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(printed));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
