package io.heshi.table.dbf;

import io.heshi.table.FileLocation;
import io.heshi.table.UnreadableFile;
import io.heshi.table.text.TextEncoding;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The header of a dBASE III/IV, FoxPro or Visual FoxPro table: 32 bytes, then 32 bytes a field, then 0D.
 *
 * @param codePage what the table says its text is in, if it says anything of use
 * @param nullFlags offset of the null flags in a record, or -1
 */
public record DbfHeader(
        long records,
        int headerLength,
        int recordLength,
        Optional<Charset> codePage,
        List<DbfField> fields,
        int nullFlags) {
    static final int LONGEST = 0xFFFF;
    private static final int PREFIX = 32;
    private static final int FIELD = 32;
    private static final int NAME = 11;
    private static final byte END = 0x0D;
    private static final String TYPES = "CNFDLMIBYTVGPQWO0+@";

    /** Whether these first bytes can be those of a table; which field lengths it claims is not asked. */
    public static boolean isLikely(byte[] head) {
        if (head.length < PREFIX) {
            return false;
        }
        boolean known = switch (head[0] & 0xFF) {
            case 0x02, 0x03, 0x04, 0x05, 0x30, 0x31, 0x32, 0x43, 0x63, 0x83, 0x8B, 0x8E, 0xCB, 0xF5, 0xFB -> true;
            default -> false;
        };
        // The date of the last change, which some writers leave out; bytes 12 and 13 are reserved.
        boolean dated = head[2] >= 0 && head[2] <= 12 && head[3] >= 0 && head[3] <= 31;
        return known && dated && head[12] == 0 && head[13] == 0;
    }

    /**
     * Reads the header from the first bytes of a file.
     *
     * @throws UnreadableFile if it contradicts itself
     */
    static DbfHeader read(byte[] head, String fileName) {
        ByteBuffer bytes = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        if (head.length < PREFIX + 1) {
            throw damaged(fileName);
        }
        long records = bytes.getInt(4) & 0xFFFF_FFFFL;
        int headerLength = bytes.getShort(8) & 0xFFFF;
        int recordLength = bytes.getShort(10) & 0xFFFF;
        List<DbfField> fields = new ArrayList<>();
        int offset = 1;
        int bit = 0;
        int nullFlags = -1;
        int at = PREFIX;
        boolean foxPro = (head[0] & 0xF0) == 0x30;
        while (at < head.length && head[at] != END) {
            if (at + FIELD > headerLength || at + FIELD > head.length) {
                throw damaged(fileName);
            }
            char type = (char) (head[at + NAME] & 0xFF);
            int length = head[at + 16] & 0xFF;
            // Clipper and FoxPro use the byte of the decimals for text longer than 255.
            if (type == 'C' && !foxPro) {
                length |= (head[at + 17] & 0xFF) << 8;
            }
            if (TYPES.indexOf(type) < 0 || length == 0) {
                throw damaged(fileName);
            }
            boolean nullable = foxPro && (head[at + 18] & 2) != 0;
            int lengthBit = type == 'V' || type == 'Q' ? bit++ : -1;
            int nullBit = nullable ? bit++ : -1;
            if (type == '0') {
                nullFlags = offset;
            }
            fields.add(new DbfField(name(head, at), type, offset, length, lengthBit, nullBit));
            offset += length;
            at += FIELD;
        }
        if (fields.isEmpty() || at >= headerLength || at >= head.length || offset != recordLength) {
            throw damaged(fileName);
        }
        boolean flagsFit = nullFlags < 0
                ? bit == 0
                : bit <= 8 * fields.get(fields.size() - 1).length();
        if (!flagsFit) {
            throw damaged(fileName);
        }
        return new DbfHeader(
                records, headerLength, recordLength, codePage(head[29] & 0xFF), List.copyOf(fields), nullFlags);
    }

    private static byte[] name(byte[] head, int at) {
        int end = at;
        while (end < at + NAME && head[end] != 0) {
            end++;
        }
        return Arrays.copyOfRange(head, at, end);
    }

    // The other marks name code pages of other alphabets, or Windows' own, which Chinese tables carry as well.
    private static Optional<Charset> codePage(int mark) {
        return switch (mark) {
            case 0x4D, 0x7A -> Optional.of(TextEncoding.GB18030);
            case 0x4F, 0x78 -> Optional.of(Charset.forName("Big5"));
            default -> Optional.empty();
        };
    }

    static UnreadableFile damaged(String fileName) {
        return new UnreadableFile(
                FileLocation.file(fileName),
                "dBASE/FoxPro 数据表（.dbf）的文件头不完整或自相矛盾。请重新导出或重新传送。",
                "the header of this dBASE/FoxPro table (.dbf) is cut off or contradicts itself. Export or send it again.");
    }
}
