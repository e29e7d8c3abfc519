package io.heshi.table;

import java.util.BitSet;

/**
 * What a sheet says of a row besides its cells. Rows that have nothing of the kind share {@link #PLAIN}.
 *
 * @param merged the merged regions that the row lies in
 * @param indentLevels the indent of each cell's format; may be shorter than the row
 * @param formulas the cells that show the last result of a formula
 */
public record RowTraits(MergedRow merged, byte[] indentLevels, BitSet formulas, boolean hidden, boolean deleted) {
    public static final byte[] NO_INDENT = {};
    private static final BitSet NO_FORMULA = new BitSet(0);
    public static final RowTraits PLAIN = new RowTraits(MergedRow.NONE, NO_INDENT, NO_FORMULA, false, false);
    private static final RowTraits HIDDEN = new RowTraits(MergedRow.NONE, NO_INDENT, NO_FORMULA, true, false);
    public static final RowTraits DELETED = new RowTraits(MergedRow.NONE, NO_INDENT, NO_FORMULA, false, true);

    /** The traits of a row that no one has deleted. Both arguments are kept, not copied. */
    public static RowTraits of(MergedRow merged, byte[] indentLevels, boolean hidden) {
        return of(merged, indentLevels, NO_FORMULA, hidden);
    }

    /** The same where cells may be formulas; these are kept too. */
    public static RowTraits of(MergedRow merged, byte[] indentLevels, BitSet formulas, boolean hidden) {
        if (merged == MergedRow.NONE && indentLevels.length == 0 && formulas.isEmpty()) {
            return hidden ? HIDDEN : PLAIN;
        }
        return new RowTraits(merged, indentLevels, formulas, hidden, false);
    }

    int indentLevel(int position) {
        return position < indentLevels.length ? indentLevels[position] : 0;
    }
}
