package io.heshi.store;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Arrays;
import org.postgresql.copy.CopyIn;

/**
 * Rows in the text format of COPY, UTF-8, in one growing buffer that is meant to be cleared and filled again.
 *
 * <p>Add the columns of a row in order, then {@link #end()}. Not for use by several threads at once.
 */
public final class CopyText {

    private static final int FIRST_CAPACITY = 1 << 16;
    private static final int MOST_BYTES_A_CHAR = 3;
    private static final int LONGEST_LONG = 20;
    private static final int ASCII_END = 0x80;
    private static final int TWO_BYTE_END = 0x800;
    private static final char REPLACEMENT = '\uFFFD';

    private byte[] bytes = new byte[FIRST_CAPACITY];
    private int size;
    private long rows;
    private boolean insideRow;

    /** A text column. U+0000, which PostgreSQL cannot hold, is left out; half a surrogate pair becomes U+FFFD. */
    public CopyText text(String value) {
        int length = value.length();
        int at = separate(length * MOST_BYTES_A_CHAR);
        byte[] out = bytes;
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c < ASCII_END) {
                if (c > '\r' && c != '\\') {
                    out[at++] = (byte) c;
                } else {
                    at = escape(out, at, c);
                }
            } else if (c < TWO_BYTE_END) {
                out[at++] = (byte) (0xC0 | (c >> 6));
                out[at++] = (byte) (0x80 | (c & 0x3F));
            } else if (!Character.isSurrogate(c)) {
                at = threeBytes(out, at, c);
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < length
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                at = fourBytes(out, at, Character.toCodePoint(c, value.charAt(++i)));
            } else {
                at = threeBytes(out, at, REPLACEMENT);
            }
        }
        size = at;
        return this;
    }

    /** A column that is null. */
    public CopyText nothing() {
        int at = separate(2);
        bytes[at++] = '\\';
        bytes[at++] = 'N';
        size = at;
        return this;
    }

    public CopyText number(long value) {
        int at = separate(LONGEST_LONG);
        // Counted in negatives, which reach one further than positives do.
        long rest = value > 0 ? -value : value;
        if (value < 0) {
            bytes[at++] = '-';
        }
        int digits = 1;
        for (long shrinking = rest / 10; shrinking != 0; shrinking /= 10) {
            digits++;
        }
        for (int i = at + digits - 1; i >= at; i--) {
            bytes[i] = (byte) ('0' - rest % 10);
            rest /= 10;
        }
        size = at + digits;
        return this;
    }

    /** A numeric column, exact, with all its decimal places. */
    public CopyText decimal(BigDecimal value) {
        return text(value.toPlainString());
    }

    public CopyText bool(boolean value) {
        int at = separate(1);
        bytes[at++] = (byte) (value ? 't' : 'f');
        size = at;
        return this;
    }

    /** Ends the row. */
    public CopyText end() {
        ensure(1);
        bytes[size++] = '\n';
        insideRow = false;
        rows++;
        return this;
    }

    /** Rows ended since the last {@link #clear()}. */
    public long rows() {
        return rows;
    }

    /** Bytes held; a caller may send and clear the buffer when it grows past what it likes. */
    public int size() {
        return size;
    }

    /** Empties the buffer and keeps its capacity. */
    public void clear() {
        size = 0;
        rows = 0;
        insideRow = false;
    }

    /** @throws IllegalStateException if the last row was not ended */
    void sendTo(CopyIn copy) throws SQLException {
        if (insideRow) {
            throw new IllegalStateException("the last row was not ended");
        }
        if (size > 0) {
            copy.writeToCopy(bytes, 0, size);
        }
    }

    /** Makes room for a separator and {@code room} bytes, writes the separator, and returns where the column starts. */
    private int separate(int room) {
        ensure(room + 1);
        if (insideRow) {
            bytes[size++] = '\t';
        }
        insideRow = true;
        return size;
    }

    private void ensure(int room) {
        int needed = Math.addExact(size, room);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, (int) Math.min(Integer.MAX_VALUE - 8, bytes.length * 2L)));
        }
    }

    private static int escape(byte[] out, int start, char c) {
        int at = start;
        switch (c) {
            case 0 -> {}
            case '\\' -> at = pair(out, at, '\\');
            case '\t' -> at = pair(out, at, 't');
            case '\n' -> at = pair(out, at, 'n');
            case '\r' -> at = pair(out, at, 'r');
            default -> out[at++] = (byte) c;
        }
        return at;
    }

    private static int pair(byte[] out, int at, char escaped) {
        out[at] = '\\';
        out[at + 1] = (byte) escaped;
        return at + 2;
    }

    private static int threeBytes(byte[] out, int at, char c) {
        out[at] = (byte) (0xE0 | (c >> 12));
        out[at + 1] = (byte) (0x80 | ((c >> 6) & 0x3F));
        out[at + 2] = (byte) (0x80 | (c & 0x3F));
        return at + 3;
    }

    private static int fourBytes(byte[] out, int at, int codePoint) {
        out[at] = (byte) (0xF0 | (codePoint >> 18));
        out[at + 1] = (byte) (0x80 | ((codePoint >> 12) & 0x3F));
        out[at + 2] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
        out[at + 3] = (byte) (0x80 | (codePoint & 0x3F));
        return at + 4;
    }
}
