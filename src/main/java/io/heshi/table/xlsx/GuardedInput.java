package io.heshi.table.xlsx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/**
 * A packed part as it is unpacked. Fails when it unpacks to far more than any workbook does, when its reader takes in too much
 * without a {@link #step}, and at its end when the checksum is wrong.
 */
final class GuardedInput extends FilterInputStream {
    // A sheet of a million like rows packs about 1:40, an empty one 1:150. DEFLATE ends at 1:1032.
    private static final long MOST_RATIO = 500;
    private static final long SLACK = 1 << 20;
    private static final long MOST_BYTES = 0xFFFF_FFFFL;
    private static final long LONGEST_STEP = 32 << 20;

    private final long most;
    private final long expectedCrc;
    private final CRC32 crc = new CRC32();
    private long unpacked;
    private long step;

    GuardedInput(InputStream in, ZipEntry entry) {
        super(in);
        most = Math.min(MOST_BYTES, Math.max(0, entry.getCompressedSize()) * MOST_RATIO + SLACK);
        expectedCrc = entry.getCrc();
    }

    /** The reader has done with what it took in so far. */
    void step() {
        step = unpacked;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        if (read > 0) {
            crc.update(bytes, offset, read);
            unpacked += read;
            if (unpacked > most || unpacked - step > LONGEST_STEP) {
                throw new Bomb();
            }
        } else if (read < 0 && crc.getValue() != expectedCrc) {
            throw new ZipException("checksum");
        }
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = 0;
        byte[] block = new byte[(int) Math.min(count, 1 << 13)];
        while (skipped < count) {
            int read = read(block, 0, (int) Math.min(block.length, count - skipped));
            if (read < 0) {
                break;
            }
            skipped += read;
        }
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** A part is, or holds in one piece, more than a workbook has. */
    static final class Bomb extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
