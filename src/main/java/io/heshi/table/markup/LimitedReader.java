package io.heshi.table.markup;

import io.heshi.table.sheet.SheetLimits;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Text of markup that fails when its reader takes in more of it, or more tags, without a {@link #step} than a row has. */
final class LimitedReader extends FilterReader {
    private static final int MOST_TAGS = 300_000;

    private long characters;
    private long tags;

    LimitedReader(Reader in) {
        super(in);
    }

    /** The reader has done with what it took in so far. */
    void step() {
        characters = 0;
        tags = 0;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        characters += Math.max(0, read);
        for (int i = offset; i < offset + read; i++) {
            if (buffer[i] == '<') {
                tags++;
            }
        }
        if (characters > SheetLimits.ROW_CHARACTERS || tags > MOST_TAGS) {
            throw new TooMuch();
        }
        return read;
    }

    /** One row is longer than rows are. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
