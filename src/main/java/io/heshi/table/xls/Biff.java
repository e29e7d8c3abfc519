package io.heshi.table.xls;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.poifs.filesystem.DirectoryNode;

/** The records of a BIFF8 stream ([MS-XLS] 2.3), one at a time; what is not asked of a record is passed over. */
final class Biff implements Closeable {
    static final int EOF = 0x0A;
    static final int DATE_1904 = 0x22;
    static final int FILE_PASS = 0x2F;
    static final int BOUND_SHEET = 0x85;
    static final int MUL_RK = 0xBD;
    static final int MUL_BLANK = 0xBE;
    static final int RICH_STRING = 0xD6;
    static final int XF = 0xE0;
    static final int MERGED_CELLS = 0xE5;
    static final int SST = 0xFC;
    static final int LABEL_SST = 0xFD;
    static final int FORMULA = 0x06;
    static final int BLANK = 0x201;
    static final int NUMBER = 0x203;
    static final int LABEL = 0x204;
    static final int BOOL_ERR = 0x205;
    static final int STRING = 0x207;
    static final int ROW = 0x208;
    static final int RK = 0x27E;
    static final int FORMAT = 0x41E;
    static final int BOF = 0x809;
    private static final int BIFF8 = 0x600;
    private static final int BUFFER = 1 << 16;

    private final BufferedInputStream stream;
    private final RecordInputStream in;
    private final byte[] passed = new byte[1 << 10];
    private int sid = -1;

    private Biff(BufferedInputStream stream) {
        this.stream = stream;
        in = new RecordInputStream(stream);
    }

    /** The records from an offset of the stream on, which must be the beginning of a substream. */
    static Biff open(DirectoryNode root, String name, long offset) throws IOException {
        BufferedInputStream stream =
                new BufferedInputStream(root.createDocumentInputStream(root.getEntryCaseInsensitive(name)), BUFFER);
        stream.skipNBytes(offset);
        return new Biff(stream);
    }

    /**
     * Goes to the next record.
     *
     * @return its number, or -1 at the end of the stream
     */
    int next() {
        if (sid >= 0) {
            pass(in.remaining());
        }
        if (!in.hasNextRecord()) {
            return -1;
        }
        in.nextRecord();
        sid = in.getSid() & 0xFFFF;
        return sid;
    }

    /** Whether the present record begins a substream of BIFF8. */
    boolean isBiff8() {
        return sid == BOF && in.remaining() >= 2 && in.readUShort() == BIFF8;
    }

    /** Passes over bytes of this record and of those that continue it. */
    void pass(int bytes) {
        int left = bytes;
        while (left > 0) {
            int part = Math.min(left, passed.length);
            in.readFully(passed, 0, part);
            left -= part;
        }
    }

    /** Bytes left in the record, without those that continue it. */
    int remaining() {
        return in.remaining();
    }

    int unsigned8() {
        return in.readUByte();
    }

    int unsigned16() {
        return in.readUShort();
    }

    int signed32() {
        return in.readInt();
    }

    long signed64() {
        return in.readLong();
    }

    double number() {
        return Double.longBitsToDouble(in.readLong());
    }

    /** A number packed into 30 bits ([MS-XLS] 2.5.217). */
    double packedNumber() {
        int packed = in.readInt();
        double number = (packed & 2) != 0 ? packed >> 2 : Double.longBitsToDouble((long) (packed & ~3) << 32);
        return (packed & 1) != 0 ? number / 100 : number;
    }

    /** Characters that begin with the byte that says how wide they are. */
    String characters(int count) {
        return (in.readUByte() & 1) == 0 ? in.readCompressedUnicode(count) : in.readUnicodeLEString(count);
    }

    /** A shared string ([MS-XLS] 2.5.293), without its formatting and its pronunciation. */
    String sharedString() {
        int count = in.readUShort();
        int flags = in.readUByte();
        int runs = (flags & 8) == 0 ? 0 : in.readUShort();
        int extension = (flags & 4) == 0 ? 0 : in.readInt();
        String text = (flags & 1) == 0 ? in.readCompressedUnicode(count) : in.readUnicodeLEString(count);
        pass(4 * runs);
        pass(Math.max(0, extension));
        return text;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
