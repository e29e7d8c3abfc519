package io.heshi.table.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The bytes of a file seen as GB18030-2022: one byte below 80, two bytes (81-FE, then 40-7E or 80-FE), or four (81-FE, 30-39,
 * 81-FE, 30-39).
 *
 * @param firstFault offset of the first byte that breaks this shape, or -1
 * @param pairs two-byte characters
 * @param rare those outside GB 2312, whose both bytes are A1 or more
 */
record GbBytes(long firstFault, long pairs, long rare) {
    private static final int BLOCK = 1 << 16;
    private static final long ENOUGH_PAIRS = 16;

    /** Big5 has the shape of GB18030, but two fifths of its second bytes are below 7F, where GB 2312 has none. */
    boolean looksLikeBig5() {
        return pairs >= ENOUGH_PAIRS && rare * 8 > pairs;
    }

    static GbBytes scan(Path file) throws IOException {
        long pairs = 0;
        long rare = 0;
        long offset = 0;
        int state = 0;
        int lead = 0;
        byte[] block = new byte[BLOCK];
        try (InputStream in = Files.newInputStream(file)) {
            int read;
            while ((read = in.read(block)) > 0) {
                for (int i = 0; i < read; i++) {
                    int b = block[i] & 0xFF;
                    if (state == 0) {
                        if (b >= 0x80) {
                            if (b == 0x80 || b == 0xFF) {
                                return new GbBytes(offset + i, pairs, rare);
                            }
                            lead = b;
                            state = 1;
                        }
                    } else if (state == 1) {
                        if (b >= 0x40 && b != 0x7F && b != 0xFF) {
                            pairs++;
                            if (lead < 0xA1 || b < 0xA1) {
                                rare++;
                            }
                            state = 0;
                        } else if (b >= 0x30 && b <= 0x39) {
                            state = 2;
                        } else {
                            return new GbBytes(offset + i, pairs, rare);
                        }
                    } else if (state == 2) {
                        if (b < 0x81 || b > 0xFE) {
                            return new GbBytes(offset + i, pairs, rare);
                        }
                        state = 3;
                    } else {
                        if (b < 0x30 || b > 0x39) {
                            return new GbBytes(offset + i, pairs, rare);
                        }
                        state = 0;
                    }
                }
                offset += read;
            }
        }
        return new GbBytes(state == 0 ? -1 : offset, pairs, rare);
    }
}
