package io.heshi.intake.layout;

import io.heshi.table.CellKind;
import io.heshi.table.MergedRow;
import io.heshi.table.Row;
import io.heshi.table.RowTraits;
import java.util.Arrays;

/**
 * A list that is printed in several blocks of like columns beside each other. A row of the sheet is a row of each block; what
 * stands left of the first block belongs to all of them.
 *
 * @param first column of the first block
 * @param width columns from one block to the next
 * @param count blocks; 1 for a sheet that is not divided
 */
record SideBySide(int first, int width, int count) {
    static final SideBySide NONE = new SideBySide(0, 0, 1);

    boolean isDivided() {
        return count > 1;
    }

    /** The column of the first block where a row of this column's block is laid. */
    int inFirst(int position) {
        boolean beside = isDivided() && position >= first + width && position < first + width * count;
        return beside ? first + (position - first) % width : position;
    }

    /** Whether the row says anything in this block, the first being 0. */
    boolean says(Row row, int block) {
        int from = first + block * width;
        int to = block == count - 1 ? Math.max(row.size(), row.filledSize()) : from + width;
        for (int i = from; i < to; i++) {
            if (!row.filledDown(i).isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the row says anything in a block but the first. */
    boolean saysBeside(Row row) {
        for (int block = 1; block < count; block++) {
            if (says(row, block)) {
                return true;
            }
        }
        return false;
    }

    /** The row with the cells of this block where those of the first stand. */
    Row part(Row row, int block) {
        int shift = block * width;
        String[] texts = new String[first + width];
        CellKind[] kinds = new CellKind[first + width];
        Arrays.setAll(texts, i -> row.filledDown(i < first ? i : i + shift));
        Arrays.setAll(kinds, i -> row.filledDownKind(i < first ? i : i + shift));
        byte[] indents = new byte[first + width];
        RowTraits traits = RowTraits.of(MergedRow.NONE, indents, row.hidden());
        return Row.ofCells(row.sheet(), row.line(), texts, kinds, row.date1904(), traits);
    }
}
