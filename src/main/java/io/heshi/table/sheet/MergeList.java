package io.heshi.table.sheet;

import io.heshi.table.FileLocation;
import io.heshi.table.UnreadableFile;
import java.util.Arrays;

/** The merged regions of a sheet that tells them after its cells, to be opened from top to bottom. 16 bytes a region. */
public final class MergeList {
    private static final int MOST = 2_000_000;
    private static final int COLUMN_BITS = 14;
    private static final int INDEX_BITS = 21;

    private final FileLocation spot;
    private long[] starts = new long[16];
    private long[] ends = new long[16];
    private int size;
    private int next;

    /** @param spot the sheet, for messages */
    public MergeList(FileLocation spot) {
        this.spot = spot;
    }

    /**
     * Adds a region, in any order; one that lies outside a sheet is left out.
     *
     * @param firstRow from 1; columns from 0
     * @throws UnreadableFile beyond two million regions
     */
    public void add(long firstRow, int firstColumn, long lastRow, int lastColumn) {
        boolean inside = firstRow >= 1
                && firstRow <= lastRow
                && lastRow <= SheetLimits.ROWS
                && firstColumn >= 0
                && firstColumn <= lastColumn
                && lastColumn < SheetLimits.COLUMNS;
        if (!inside || (firstRow == lastRow && firstColumn == lastColumn)) {
            return;
        }
        if (size == MOST) {
            throw new UnreadableFile(
                    spot,
                    "合并单元格超过 " + MOST + " 处。请取消合并后另存。",
                    "more than " + MOST + " merged regions. Unmerge the cells and save the file again.");
        }
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        starts[size] = ((firstRow << COLUMN_BITS | firstColumn) << INDEX_BITS) | size;
        ends[size] = lastRow << COLUMN_BITS | lastColumn;
        size++;
    }

    /** Puts the regions in order, once all are there. */
    public void sort() {
        Arrays.sort(starts, 0, size);
    }

    /** Opens what begins on this row or above it and was not opened yet. */
    public void openUpTo(long row, MergedCells merged) {
        while (next < size && starts[next] >>> (COLUMN_BITS + INDEX_BITS) <= row) {
            long start = starts[next] >>> INDEX_BITS;
            long end = ends[(int) (starts[next] & ((1 << INDEX_BITS) - 1))];
            long lastRow = end >>> COLUMN_BITS;
            if (lastRow >= row) {
                merged.open(start >>> COLUMN_BITS, column(start), lastRow, column(end));
            }
            next++;
        }
    }

    private static int column(long cell) {
        return (int) (cell & ((1 << COLUMN_BITS) - 1));
    }
}
