package io.heshi.table;

import java.util.Arrays;

/** The merged regions as one row sees them: the covered columns, in order, and what the first cell of each region says. */
public final class MergedRow {
    public static final MergedRow NONE = new MergedRow(new int[0], new int[0], new String[0], new CellKind[0]);

    private final int[] firsts;
    private final int[] lasts;
    private final String[] texts;
    private final CellKind[] kinds;

    private MergedRow(int[] firsts, int[] lasts, String[] texts, CellKind[] kinds) {
        this.firsts = firsts;
        this.lasts = lasts;
        this.texts = texts;
        this.kinds = kinds;
    }

    /**
     * The regions in the first {@code count} elements of the arrays.
     *
     * @param firsts first covered column of each region, ascending; on the region's own first row that is its second column
     * @param lasts last covered column of each region
     */
    public static MergedRow of(int count, int[] firsts, int[] lasts, String[] texts, CellKind[] kinds) {
        return new MergedRow(
                Arrays.copyOf(firsts, count),
                Arrays.copyOf(lasts, count),
                Arrays.copyOf(texts, count),
                Arrays.copyOf(kinds, count));
    }

    /** The index of the region that covers the cell, or -1. */
    public int at(int position) {
        int low = 0;
        int high = firsts.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (firsts[middle] > position) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return high >= 0 && lasts[high] >= position ? high : -1;
    }

    /** Number of cells up to the last one that is covered. */
    int size() {
        return lasts.length == 0 ? 0 : lasts[lasts.length - 1] + 1;
    }

    /** The first column of the region that is covered in this row. */
    int first(int region) {
        return firsts[region];
    }

    public String text(int region) {
        return texts[region];
    }

    CellKind kind(int region) {
        return kinds[region];
    }
}
