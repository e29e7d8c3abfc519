package io.heshi.table.markup;

import java.io.IOException;
import java.io.Reader;

/**
 * How often the tags of tables stand in a page, found by searching.
 *
 * @param opened tables that begin
 * @param closed tables that end
 * @param ended whether the page itself ends
 */
record HtmlOutline(int opened, int closed, boolean ended) {
    private static final int BLOCK = 1 << 14;
    private static final int LONGEST = 8;

    static HtmlOutline of(Reader text) throws IOException {
        int opened = 0;
        int closed = 0;
        boolean ended = false;
        char[] block = new char[BLOCK];
        int kept = 0;
        int read;
        while ((read = text.read(block, kept, BLOCK - kept)) >= 0) {
            int length = kept + read;
            int from = Math.max(0, length - LONGEST + 1);
            for (int i = 0; i < from; i++) {
                if (block[i] == '<') {
                    if (is(block, i + 1, length, "table")) {
                        opened++;
                    } else if (is(block, i + 1, length, "/table")) {
                        closed++;
                    } else if (is(block, i + 1, length, "/html") || is(block, i + 1, length, "/body")) {
                        ended = true;
                    }
                }
            }
            kept = length - from;
            System.arraycopy(block, from, block, 0, kept);
        }
        for (int i = 0; i < kept; i++) {
            if (block[i] == '<' && is(block, i + 1, kept, "/table")) {
                closed++;
            } else if (block[i] == '<' && is(block, i + 1, kept, "/html")) {
                ended = true;
            }
        }
        return new HtmlOutline(opened, closed, ended);
    }

    private static boolean is(char[] block, int start, int length, String name) {
        if (start + name.length() > length) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            char c = block[start + i];
            if ((c >= 'A' && c <= 'Z' ? c + 32 : c) != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the page stops before its tables do. */
    boolean isCutOff() {
        return closed < opened && !ended;
    }
}
