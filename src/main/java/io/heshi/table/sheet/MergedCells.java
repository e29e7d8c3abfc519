package io.heshi.table.sheet;

import io.heshi.table.CellKind;
import io.heshi.table.MergedRow;
import java.util.ArrayList;
import java.util.List;

/** The merged regions that are open while a sheet is read from top to bottom. Holds those of the present row only. */
public final class MergedCells {
    private final List<Region> open = new ArrayList<>();
    private MergedRow last = MergedRow.NONE;
    private boolean changed;
    private long soonestEnd = Long.MAX_VALUE;

    private static final class Region {
        final long firstRow;
        final long lastRow;
        final int firstColumn;
        final int lastColumn;
        String text = "";
        CellKind kind = CellKind.BLANK;

        Region(long firstRow, long lastRow, int firstColumn, int lastColumn) {
            this.firstRow = firstRow;
            this.lastRow = lastRow;
            this.firstColumn = firstColumn;
            this.lastColumn = lastColumn;
        }
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    /**
     * Opens a region; must be told before {@link #row} of the region's first row that the sheet has. A region that overlaps
     * an open one is left out.
     *
     * @param lastRow inclusive, as is lastColumn
     */
    public void open(long firstRow, int firstColumn, long lastRow, int lastColumn) {
        if (firstRow == lastRow && firstColumn == lastColumn) {
            return;
        }
        dropEnded(firstRow);
        int place = placeOf(firstColumn);
        boolean overlaps = (place > 0 && open.get(place - 1).lastColumn >= firstColumn)
                || (place < open.size() && open.get(place).firstColumn <= lastColumn);
        if (!overlaps) {
            open.add(place, new Region(firstRow, lastRow, firstColumn, lastColumn));
            soonestEnd = Math.min(soonestEnd, lastRow);
            changed = true;
        }
    }

    /** The last column of the open region that covers this column, or -1. */
    public int lastColumnAt(int column) {
        int before = placeOf(column + 1) - 1;
        return before >= 0 && open.get(before).lastColumn >= column ? open.get(before).lastColumn : -1;
    }

    /** The first column of the next open region to the right of this column, or the largest integer. */
    public int nextColumn(int column) {
        int place = placeOf(column);
        return place < open.size() ? open.get(place).firstColumn : Integer.MAX_VALUE;
    }

    /** Closes the regions that end above this row. */
    public void dropEnded(long row) {
        if (row > soonestEnd) {
            changed |= open.removeIf(region -> region.lastRow < row);
            soonestEnd = Long.MAX_VALUE;
            for (Region region : open) {
                soonestEnd = Math.min(soonestEnd, region.lastRow);
            }
        }
    }

    /** Closes all regions: the table ends. */
    public void clear() {
        open.clear();
        soonestEnd = Long.MAX_VALUE;
        changed = false;
        last = MergedRow.NONE;
    }

    /** How the regions lie on this row, whose cells are given; the first cells of regions that begin here are remembered. */
    MergedRow row(long row, String[] texts, CellKind[] kinds, int size) {
        dropEnded(row);
        if (open.isEmpty()) {
            changed = false;
            last = MergedRow.NONE;
            return last;
        }
        if (changed) {
            changed = false;
            last = seen(row, texts, kinds, size);
        }
        return last;
    }

    private MergedRow seen(long row, String[] texts, CellKind[] kinds, int size) {
        int[] firsts = new int[open.size()];
        int[] lasts = new int[open.size()];
        String[] shown = new String[open.size()];
        CellKind[] shownKinds = new CellKind[open.size()];
        int count = 0;
        for (Region region : open) {
            int first = region.firstColumn;
            if (region.firstRow == row) {
                if (first < size && !texts[first].isEmpty()) {
                    region.text = texts[first];
                    region.kind = kinds[first];
                }
                first++;
                changed = true;
            }
            if (first <= region.lastColumn) {
                firsts[count] = first;
                lasts[count] = region.lastColumn;
                shown[count] = region.text;
                shownKinds[count] = region.kind;
                count++;
            }
        }
        return count == 0 ? MergedRow.NONE : MergedRow.of(count, firsts, lasts, shown, shownKinds);
    }

    /** Index of the first open region that begins at this column or to its right. */
    private int placeOf(int column) {
        int low = 0;
        int high = open.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (open.get(middle).firstColumn < column) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
