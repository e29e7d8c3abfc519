package io.heshi.table.sheet;

import io.heshi.table.CellKind;
import io.heshi.table.FileLocation;
import io.heshi.table.MergedRow;
import io.heshi.table.Row;
import io.heshi.table.RowTraits;
import io.heshi.table.UnreadableFile;
import java.util.Arrays;
import java.util.BitSet;

/** Gathers the cells of one row of a sheet, in any order of columns. */
public final class CellBuffer {
    /** What stands in the cell of a formula that was never computed. */
    public static final String UNCOMPUTED = "#未计算";

    private String[] texts = new String[32];
    private CellKind[] kinds = new CellKind[32];
    private byte[] indents = RowTraits.NO_INDENT;
    private final BitSet formulas = new BitSet();
    private int size;
    private int indented;
    private long characters;

    public void clear() {
        size = 0;
        indented = 0;
        formulas.clear();
        characters = 0;
    }

    /** Characters that were put. */
    public long characters() {
        return characters;
    }

    /**
     * Puts a cell that is not blank.
     *
     * @param spot asked for when the row is too large
     * @throws UnreadableFile beyond the last column of a sheet, or when the row holds too much text
     */
    public void put(int column, String text, CellKind kind, Spotter spot) {
        if (column >= SheetLimits.COLUMNS) {
            throw SheetLimits.tooManyColumns(spot.spot());
        }
        characters += text.length();
        if (characters > SheetLimits.ROW_CHARACTERS) {
            throw SheetLimits.tooManyCharacters(spot.spot());
        }
        if (column >= texts.length) {
            texts = Arrays.copyOf(texts, Math.max(column + 1, texts.length * 2));
            kinds = Arrays.copyOf(kinds, texts.length);
        }
        if (column >= size) {
            Arrays.fill(texts, size, column, "");
            Arrays.fill(kinds, size, column, CellKind.BLANK);
            size = column + 1;
        }
        texts[column] = text;
        kinds[column] = kind;
    }

    /** Says that the cell that was put at this column is indented by its format. */
    public void indent(int column, int level) {
        if (level == 0 || column >= size) {
            return;
        }
        if (indents.length < size) {
            indents = Arrays.copyOf(indents, texts.length);
        }
        if (column >= indented) {
            Arrays.fill(indents, indented, column, (byte) 0);
            indented = column + 1;
        }
        indents[column] = (byte) Math.min(level, Byte.MAX_VALUE);
    }

    /** Says that the cell that was put at this column shows the result of a formula. */
    public void formula(int column) {
        formulas.set(column);
    }

    public Row row(String sheet, long line, boolean date1904, MergedCells merged, boolean hidden) {
        String[] rowTexts = Arrays.copyOf(texts, size);
        CellKind[] rowKinds = Arrays.copyOf(kinds, size);
        MergedRow mergedRow = merged.isEmpty() ? MergedRow.NONE : merged.row(line, rowTexts, rowKinds, size);
        byte[] levels = indented == 0 ? RowTraits.NO_INDENT : Arrays.copyOf(indents, indented);
        return Row.ofCells(
                sheet,
                line,
                rowTexts,
                rowKinds,
                date1904,
                RowTraits.of(mergedRow, levels, (BitSet) formulas.clone(), hidden));
    }

    /** Where the reader stands. */
    @FunctionalInterface
    public interface Spotter {
        FileLocation spot();
    }
}
