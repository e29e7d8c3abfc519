package io.heshi.report.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

/**
 * Writes text as UTF-8 for one thread. POI writes sheets sign by sign; the JDK's buffered writer locks and checks for each, which took half
 * the time of a large workbook. What is half a surrogate pair becomes a question mark, as there.
 */
final class Utf8Writer extends Writer {
    private static final int SIZE = 1 << 16;
    private static final int LONGEST = 4;

    private final OutputStream out;
    private final byte[] bytes = new byte[SIZE];
    private int length;
    private int high;

    Utf8Writer(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int sign) throws IOException {
        if (length > SIZE - LONGEST) {
            send();
        }
        if (sign < 0x80 && high == 0) {
            bytes[length++] = (byte) sign;
        } else {
            encode((char) sign);
        }
    }

    @Override
    public void write(String text, int from, int count) throws IOException {
        for (int at = from; at < from + count; at++) {
            write(text.charAt(at));
        }
    }

    @Override
    public void write(char[] text, int from, int count) throws IOException {
        for (int at = from; at < from + count; at++) {
            write(text[at]);
        }
    }

    private void encode(char sign) throws IOException {
        if (high != 0) {
            int point = Character.toCodePoint((char) high, sign);
            high = 0;
            if (Character.isLowSurrogate(sign)) {
                bytes[length++] = (byte) (0xF0 | point >> 18);
                more(point >> 12);
                more(point >> 6);
                more(point);
                return;
            }
            bytes[length++] = '?';
            write(sign);
        } else if (Character.isHighSurrogate(sign)) {
            high = sign;
        } else if (Character.isLowSurrogate(sign)) {
            bytes[length++] = '?';
        } else if (sign < 0x800) {
            bytes[length++] = (byte) (0xC0 | sign >> 6);
            more(sign);
        } else {
            bytes[length++] = (byte) (0xE0 | sign >> 12);
            more(sign >> 6);
            more(sign);
        }
    }

    /** Six bits in a byte behind the first. */
    private void more(int bits) {
        bytes[length++] = (byte) (0x80 | bits & 0x3F);
    }

    private void send() throws IOException {
        out.write(bytes, 0, length);
        length = 0;
    }

    @Override
    public void flush() throws IOException {
        send();
        out.flush();
    }

    @Override
    public void close() throws IOException {
        if (high != 0) {
            bytes[length++] = '?';
            high = 0;
        }
        flush();
        out.close();
    }
}
