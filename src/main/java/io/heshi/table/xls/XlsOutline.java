package io.heshi.table.xls;

import io.heshi.table.FileLocation;
import io.heshi.table.sheet.MergeList;
import java.io.IOException;
import java.util.BitSet;

/**
 * What a pass over the records of a sheet of .xls shows before its cells are read: merged regions stand after the cells, and
 * rows are described apart from their cells.
 *
 * @param rows the rows that the sheet has, from 0
 * @param hidden those of them that are hidden
 * @param ordered whether the cells stand row by row
 */
record XlsOutline(BitSet rows, BitSet hidden, boolean ordered, MergeList merges) {
    private static final int HIDDEN = 0x20;

    static XlsOutline of(XlsBook book, XlsBook.Sheet sheet, FileLocation spot) throws IOException {
        BitSet rows = new BitSet();
        BitSet hidden = new BitSet();
        MergeList merges = new MergeList(spot);
        boolean ordered = true;
        int last = 0;
        try (Biff records = book.records(sheet)) {
            int depth = 1;
            while (depth > 0) {
                int sid = records.next();
                switch (sid) {
                    case -1 -> throw new IOException("sheet without end");
                    case Biff.BOF -> depth++;
                    case Biff.EOF -> depth--;
                    case Biff.ROW -> {
                        if (depth == 1) {
                            int row = records.unsigned16();
                            records.pass(10);
                            rows.set(row);
                            hidden.set(row, (records.unsigned8() & HIDDEN) != 0);
                        }
                    }
                    case Biff.MERGED_CELLS -> {
                        if (depth == 1) {
                            addMerges(records, merges);
                        }
                    }
                    default -> {
                        if (depth == 1 && XlsSheet.isCell(sid)) {
                            int row = records.unsigned16();
                            rows.set(row);
                            ordered &= row >= last;
                            last = row;
                        }
                    }
                }
            }
        }
        merges.sort();
        return new XlsOutline(rows, hidden, ordered, merges);
    }

    private static void addMerges(Biff records, MergeList merges) {
        int count = records.unsigned16();
        for (int i = 0; i < count; i++) {
            int firstRow = records.unsigned16();
            int lastRow = records.unsigned16();
            int firstColumn = records.unsigned16();
            int lastColumn = records.unsigned16();
            merges.add(firstRow + 1L, firstColumn, lastRow + 1L, lastColumn);
        }
    }
}
