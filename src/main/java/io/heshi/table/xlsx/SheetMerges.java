package io.heshi.table.xlsx;

import io.heshi.table.FileLocation;
import io.heshi.table.sheet.MergeList;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the merged regions of a sheet of .xlsx. They stand after its cells, so its bytes are gone through once before the
 * cells are read; they are searched, not parsed, which takes a small part of the time of parsing.
 */
final class SheetMerges {
    private static final int BLOCK = 1 << 16;
    private static final int LONGEST_TAG = 512;
    private static final String NAME = "mergeCell";
    private static final Pattern REFERENCE =
            Pattern.compile("\\bref\\s*=\\s*[\"']\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})[\"']");

    private final MergeList merges;
    private final byte[] bytes = new byte[BLOCK];
    private int length;

    private SheetMerges(MergeList merges) {
        this.merges = merges;
    }

    /** All regions of the part, in order. Regions whose reference makes no sense are left out. */
    static MergeList read(GuardedInput in, FileLocation sheet) throws IOException {
        MergeList merges = new MergeList(sheet);
        new SheetMerges(merges).search(in);
        merges.sort();
        return merges;
    }

    private void search(GuardedInput in) throws IOException {
        boolean end = false;
        while (!end) {
            int read = in.readNBytes(bytes, length, BLOCK - length);
            in.step();
            end = read == 0;
            length += read;
            int from = 0;
            int last = end ? length : length - LONGEST_TAG;
            for (int i = 0; i < last; i++) {
                if (bytes[i] == '<') {
                    look(i + 1);
                }
                from = i + 1;
            }
            System.arraycopy(bytes, from, bytes, 0, length - from);
            length -= from;
        }
    }

    /** Looks whether the tag that begins here is a merged region; its name may have a prefix. */
    private void look(int start) {
        int matched = 0;
        for (int i = start; i < length; i++) {
            byte b = bytes[i];
            if (b == 0) {
                continue; // UTF-16
            }
            if (b == ':') {
                matched = 0;
            } else if (matched >= 0 && matched < NAME.length() && b == NAME.charAt(matched)) {
                matched++;
            } else if (matched == NAME.length() && (b == ' ' || b == '\t' || b == '\r' || b == '\n')) {
                add(i);
                return;
            } else if (b <= ' ' || b == '>' || b == '/') {
                return;
            } else {
                matched = -1; // perhaps a prefix
            }
        }
    }

    private void add(int start) {
        StringBuilder tag = new StringBuilder();
        for (int i = start; i < length && bytes[i] != '>'; i++) {
            if (bytes[i] != 0) {
                tag.append((char) (bytes[i] & 0xFF));
            }
        }
        Matcher reference = REFERENCE.matcher(tag);
        if (reference.find()) {
            int column = SheetCells.column(reference.group(1));
            int otherColumn = SheetCells.column(reference.group(3));
            int row = Integer.parseInt(reference.group(2));
            int otherRow = Integer.parseInt(reference.group(4));
            merges.add(
                    Math.min(row, otherRow),
                    Math.min(column, otherColumn),
                    Math.max(row, otherRow),
                    Math.max(column, otherColumn));
        }
    }
}
