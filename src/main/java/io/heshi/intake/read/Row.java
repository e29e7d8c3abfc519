package io.heshi.intake.read;

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

    private Row(String sheet, long line, String[] texts, CellKind[] kinds, boolean date1904) {
        this.sheet = sheet;
        this.line = line;
        this.texts = texts;
        this.kinds = kinds;
        this.date1904 = date1904;
    }

    /** A row of a text file. The array is kept, not copied. */
    static Row ofTexts(long line, String[] texts) {
        return new Row("", line, texts, ALL_TEXT, false);
    }

    /** A row of a sheet; both arrays have the same length and are kept, not copied. */
    static Row ofCells(String sheet, long line, String[] texts, CellKind[] kinds, boolean date1904) {
        return new Row(sheet, line, texts, kinds, date1904);
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
