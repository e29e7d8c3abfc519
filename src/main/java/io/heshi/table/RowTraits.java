package io.heshi.table;

/**
 * What a sheet says of a row besides its cells. Rows that have nothing of the kind share {@link #PLAIN}.
 *
 * @param merged the merged regions that the row lies in
 * @param indentLevels the indent of each cell's format; may be shorter than the row
 */
public record RowTraits(MergedRow merged, byte[] indentLevels, boolean hidden, boolean deleted) {
    public static final byte[] NO_INDENT = {};
    public static final RowTraits PLAIN = new RowTraits(MergedRow.NONE, NO_INDENT, false, false);
    private static final RowTraits HIDDEN = new RowTraits(MergedRow.NONE, NO_INDENT, true, false);
    public static final RowTraits DELETED = new RowTraits(MergedRow.NONE, NO_INDENT, false, true);

    /** The traits of a row that no one has deleted. Both arguments are kept, not copied. */
    public static RowTraits of(MergedRow merged, byte[] indentLevels, boolean hidden) {
        if (merged == MergedRow.NONE && indentLevels.length == 0) {
            return hidden ? HIDDEN : PLAIN;
        }
        return new RowTraits(merged, indentLevels, hidden, false);
    }

    int indentLevel(int position) {
        return position < indentLevels.length ? indentLevels[position] : 0;
    }
}
