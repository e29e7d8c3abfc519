package io.heshi.intake.load;

import io.heshi.table.Row;

/** The rows above the headers of a file, a line a row, as far as about two thousand characters go. */
public final class TitleText {
    private static final int LONGEST = 2_000;

    private final StringBuilder text = new StringBuilder();

    public void add(Row row) {
        if (text.length() < LONGEST) {
            text.append(row.raw()).append('\n');
        }
    }

    public String text() {
        return text.substring(0, Math.min(text.length(), LONGEST)).strip();
    }
}
