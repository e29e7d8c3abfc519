package io.heshi.table.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells UTF-16 without a byte order mark from the zero bytes of its delimiters, digits and line ends. */
public final class Utf16 {
    private Utf16() {}

    /** The byte order that the beginning of a file is in, by the side on which most zero bytes stand, if it makes text. */
    public static Optional<Charset> guess(byte[] head) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        if (even == odd) {
            return Optional.empty();
        }
        return isText(head, even > odd)
                ? Optional.of(even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE)
                : Optional.empty();
    }

    private static boolean isText(byte[] head, boolean bigEndian) {
        for (int i = 0; i + 1 < head.length; i += 2) {
            int high = head[bigEndian ? i : i + 1] & 0xFF;
            int low = head[bigEndian ? i + 1 : i] & 0xFF;
            int c = high << 8 | low;
            boolean control = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
            if (control || !Character.isDefined(c)) {
                return false;
            }
        }
        return true;
    }
}
