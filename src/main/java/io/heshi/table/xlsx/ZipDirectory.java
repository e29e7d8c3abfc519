package io.heshi.table.xlsx;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.zip.ZipException;

/** Looks at the directory of an archive before {@link java.util.zip.ZipFile} takes all of it into memory. */
final class ZipDirectory {
    private static final int MOST_BYTES = 16 << 20;
    private static final int END = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int END_SIGNATURE = 0x0605_4B50;
    private static final int LOCATOR = 20;
    private static final int LOCATOR_SIGNATURE = 0x0706_4B50;
    private static final int SIZE_IN_END = 12;
    private static final int SIZE_IN_LONG_END = 40;
    private static final int OFFSET_IN_LOCATOR = 8;

    private ZipDirectory() {}

    /** @throws ZipException if the directory is missing or larger than that of any office document */
    static void requireReasonable(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(in.length(), END + LONGEST_COMMENT + LOCATOR);
            ByteBuffer tail = read(in, in.length() - length, length);
            int end = length - END;
            while (end >= 0 && tail.getInt(end) != END_SIGNATURE) {
                end--;
            }
            if (end < 0) {
                throw new ZipException("no directory");
            }
            long size = tail.getInt(end + SIZE_IN_END) & 0xFFFF_FFFFL;
            if (end >= LOCATOR && tail.getInt(end - LOCATOR) == LOCATOR_SIGNATURE) {
                long place = tail.getLong(end - LOCATOR + OFFSET_IN_LOCATOR);
                if (place < 0 || place > in.length() - SIZE_IN_LONG_END - Long.BYTES) {
                    throw new ZipException("no directory");
                }
                size = read(in, place + SIZE_IN_LONG_END, Long.BYTES).getLong(0);
            }
            if (size < 0 || size > MOST_BYTES) {
                throw new ZipException("directory too large");
            }
        }
    }

    private static ByteBuffer read(RandomAccessFile in, long place, int length) throws IOException {
        byte[] bytes = new byte[length];
        in.seek(place);
        in.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
