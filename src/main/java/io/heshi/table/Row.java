package io.heshi.table;

import java.util.ArrayList;
import java.util.List;

/** A line of a file as it stands there. */
public final class Row {
    private static final CellKind[] ALL_TEXT = {};

    private final String sheet;
    private final long line;
    private final String[] texts;
    private final CellKind[] kinds;
    private final boolean date1904;
    private final RowTraits traits;

    private Row(String sheet, long line, String[] texts, CellKind[] kinds, boolean date1904, RowTraits traits) {
        this.sheet = sheet;
        this.line = line;
        this.texts = texts;
        this.kinds = kinds;
        this.date1904 = date1904;
        this.traits = traits;
    }

    /** A row of a text file. The array is kept, not copied. */
    public static Row ofTexts(long line, String[] texts) {
        return new Row("", line, texts, ALL_TEXT, false, RowTraits.PLAIN);
    }

    /** A row all of whose cells are text. The array is kept, not copied. */
    public static Row ofTexts(String sheet, long line, String[] texts, RowTraits traits) {
        return new Row(sheet, line, texts, ALL_TEXT, false, traits);
    }

    /** A row of a sheet; both arrays have the same length and are kept, not copied. */
    public static Row ofCells(
            String sheet, long line, String[] texts, CellKind[] kinds, boolean date1904, RowTraits traits) {
        return new Row(sheet, line, texts, kinds, date1904, traits);
    }

    /** The sheet's name, empty for a text file. */
    public String sheet() {
        return sheet;
    }

    /** The row of the sheet, or the line of the text file on which the row begins, from 1. */
    public long line() {
        return line;
    }

    /** Number of cells up to the last one the file has. */
    public int size() {
        return texts.length;
    }

    /** Number of cells up to the last one that the file has or that a merged region covers; at least {@link #size()}. */
    public int filledSize() {
        return Math.max(texts.length, traits.merged().size());
    }

    /** The cell as written, numbers as the file has them; empty text for a blank cell and beyond the last. */
    public String text(int position) {
        return position < texts.length ? texts[position] : "";
    }

    /** What the file says the cell is. */
    public CellKind kind(int position) {
        if (text(position).isEmpty()) {
            return CellKind.BLANK;
        }
        return kinds == ALL_TEXT ? CellKind.TEXT : kinds[position];
    }

    /** Whether the cell shows the last result of a formula. */
    public boolean formula(int position) {
        return traits.formulas().get(position);
    }

    /**
     * What the cell shows: of a cell in a merged region that is not its first, the text of the region's first (top left)
     * cell, also when that stands on an earlier row; else {@link #text}.
     */
    public String filled(int position) {
        int region = traits.merged().at(position);
        return region < 0 ? text(position) : traits.merged().text(region);
    }

    /**
     * What a cell of a list says: its text, or, below the first row of a merged region, the text of the region if the cell is in
     * the region's first column. A text that is merged over several columns, as a line across the sheet is, fills none of
     * the others.
     */
    public String filledDown(int position) {
        String text = text(position);
        int region = text.isBlank() ? traits.merged().at(position) : -1;
        return region < 0 || !startsBelow(region, position)
                ? text
                : traits.merged().text(region);
    }

    /** The kind of what {@link #filledDown} gives. */
    public CellKind filledDownKind(int position) {
        int region = text(position).isBlank() ? traits.merged().at(position) : -1;
        return region < 0 || !startsBelow(region, position)
                ? kind(position)
                : traits.merged().kind(region);
    }

    private boolean startsBelow(int region, int position) {
        return traits.merged().first(region) == position
                && (position == 0 || !text(position - 1).equals(traits.merged().text(region)));
    }

    /** Whether the cell, which says something, is merged with the one to its right. */
    public boolean spansRight(int position) {
        int region = text(position + 1).isEmpty() ? traits.merged().at(position + 1) : -1;
        return region >= 0 && traits.merged().text(region).equals(text(position));
    }

    /** The kind of what {@link #filled} gives. */
    public CellKind filledKind(int position) {
        int region = traits.merged().at(position);
        return region < 0 ? kind(position) : traits.merged().kind(region);
    }

    /**
     * How far the cell is indented, in half-width characters: leading blanks of its text (ASCII and no-break space 1, tab
     * 2, U+3000 2) plus 2 for each indent level of its format.
     */
    public int indent(int position) {
        int indent = 2 * traits.indentLevel(position);
        String text = text(position);
        for (int i = 0; i < text.length(); i++) {
            int width = blankWidth(text.charAt(i));
            if (width == 0) {
                return indent;
            }
            indent += width;
        }
        return indent;
    }

    private static int blankWidth(char c) {
        return switch (c) {
            case ' ', '\u00A0' -> 1;
            case '\t', '\u3000' -> 2;
            default -> 0;
        };
    }

    /** Whether the row is hidden in its sheet (as a filter that was left on does), or stands on a hidden sheet. */
    public boolean hidden() {
        return traits.hidden();
    }

    /** Whether the program that wrote the file had deleted the row, as dBASE marks it; such a row is no data. */
    public boolean deleted() {
        return traits.deleted();
    }

    /** Whether serial days count from 1904. */
    public boolean date1904() {
        return date1904;
    }

    /** The cells joined by tabs, with tabs and line breaks inside a cell turned into spaces. */
    public String raw() {
        List<String> cells = new ArrayList<>(texts.length);
        for (String text : texts) {
            cells.add(text.replaceAll("[\\t\\r\\n\\x00]+", " "));
        }
        return String.join("\t", cells);
    }

    /** Where the row stands. What it says is personal data and stays out of logs. */
    @Override
    public String toString() {
        return "Row[" + (sheet.isEmpty() ? "" : sheet + ":") + line + "]";
    }
}
