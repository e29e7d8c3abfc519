package io.heshi.table.dbf;

import io.heshi.table.CellKind;
import io.heshi.table.FileLocation;
import io.heshi.table.UnreadableFile;
import io.heshi.table.sheet.NumberText;
import io.heshi.table.text.TextEncoding;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.JulianFields;

/** The values of a dBASE or FoxPro record as text, with all their digits. */
final class DbfValues {
    private static final int MILLIS_OF_DAY = 86_400_000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Charset charset;
    private final CharsetDecoder decoder;
    private final int nullFlags;

    /** @param nullFlags offset of the null flags in a record, or -1 */
    DbfValues(Charset charset, int nullFlags) {
        this.charset = charset;
        this.nullFlags = nullFlags;
        decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    Charset charset() {
        return charset;
    }

    /** What a value of this field is; numbers of fixed decimals have all their digits, so they are text. */
    static CellKind kind(DbfField field, String text) {
        return switch (field.type()) {
            case 'L' -> CellKind.BOOLEAN;
            case 'B', 'O' -> CellKind.NUMBER;
            case 'N', 'F' -> text.startsWith("*") ? CellKind.ERROR : CellKind.TEXT;
            default -> CellKind.TEXT;
        };
    }

    /**
     * The value of a field; empty if it has none.
     *
     * @throws UnreadableFile if text is not of the charset
     */
    String of(DbfField field, byte[] record, FileLocation spot) {
        if (flag(field.nullBit(), record)) {
            return "";
        }
        int offset = field.offset();
        int length = field.length();
        ByteBuffer bytes = ByteBuffer.wrap(record).order(ByteOrder.LITTLE_ENDIAN);
        return switch (field.type()) {
            case 'C' -> text(record, offset, trimmed(record, offset, length), spot);
            case 'V' -> {
                int used = flag(field.lengthBit(), record) ? record[offset + length - 1] & 0xFF : length;
                yield text(record, offset, Math.min(used, length), spot);
            }
            // Beyond its width a number is stored as asterisks.
            case 'N', 'F' -> ascii(record, offset, length);
            case 'D' -> date(ascii(record, offset, length));
            case 'L' -> logical(record[offset]);
            case 'I' -> length == Integer.BYTES ? Integer.toString(bytes.getInt(offset)) : "";
            case 'B' -> length == Double.BYTES ? NumberText.text(bytes.getDouble(offset)) : "";
            case 'Y' ->
                length == Long.BYTES
                        ? BigDecimal.valueOf(bytes.getLong(offset), 4).toPlainString()
                        : "";
            case 'T' -> length == Long.BYTES ? moment(bytes.getInt(offset), bytes.getInt(offset + 4)) : "";
            default -> "";
        };
    }

    private boolean flag(int bit, byte[] record) {
        return bit >= 0 && nullFlags >= 0 && (record[nullFlags + bit / 8] >> (bit % 8) & 1) == 1;
    }

    static int trimmed(byte[] record, int offset, int length) {
        int end = offset + length;
        while (end > offset && (record[end - 1] == ' ' || record[end - 1] == 0)) {
            end--;
        }
        return end - offset;
    }

    private static String ascii(byte[] record, int offset, int length) {
        return new String(record, offset, length, StandardCharsets.ISO_8859_1)
                .replace('\0', ' ')
                .strip();
    }

    private static String date(String digits) {
        return digits.equals("00000000") ? "" : digits;
    }

    private static String logical(byte mark) {
        return switch (mark) {
            case 'T', 't', 'Y', 'y' -> "TRUE";
            case 'F', 'f', 'N', 'n' -> "FALSE";
            default -> "";
        };
    }

    /** A day of the Julian count and its milliseconds. */
    private static String moment(int day, int millis) {
        if (day == 0) {
            return "";
        }
        LocalDate date = LocalDate.EPOCH.with(JulianFields.JULIAN_DAY, day);
        if (millis <= 0 || millis >= MILLIS_OF_DAY) {
            return date.toString();
        }
        // FoxPro computes the seconds in binary fractions, so they may fall a millisecond short.
        int seconds = Math.min((millis + 500) / 1000, MILLIS_OF_DAY / 1000 - 1);
        return date + " " + LocalTime.ofSecondOfDay(seconds).format(TIME);
    }

    /**
     * Whether the bytes are text of the charset.
     *
     * @param full whether they fill their field, whose end may then have cut a character in two
     */
    boolean fits(byte[] bytes, int offset, int length, boolean full) {
        ByteBuffer in = ByteBuffer.wrap(bytes, offset, length);
        CharBuffer out = CharBuffer.allocate(length + 1);
        return !decoder.reset().decode(in, out, false).isError() && (full || !in.hasRemaining());
    }

    /**
     * Decodes text. A character that the end of the field cuts in two becomes U+FFFD, as it is lost in the file already.
     *
     * @throws UnreadableFile if the bytes are not of the charset
     */
    String text(byte[] bytes, int offset, int length, FileLocation spot) {
        if (length == 0) {
            return "";
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, offset, length);
        CharBuffer out = CharBuffer.allocate((int) (length * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.reset().decode(in, out, false);
        if (result.isError()) {
            throw new TextEncoding(charset, 0).undecodable(spot.fileName(), spot.line());
        }
        if (in.hasRemaining()) {
            out.put('\uFFFD');
        }
        return out.flip().toString();
    }
}
