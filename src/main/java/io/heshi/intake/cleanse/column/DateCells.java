package io.heshi.intake.cleanse.column;

import io.heshi.table.CellKind;
import io.heshi.vocabulary.date.DateReading;

/** What cells say of a date, by their kind. */
public final class DateCells {
    private DateCells() {}

    /** The reading of a cell; none for what is neither number nor text. */
    public static DateReading read(String text, CellKind kind, boolean date1904) {
        return switch (kind) {
            case NUMBER -> DateReading.ofNumber(text, false, date1904);
            case DATE_NUMBER -> DateReading.ofNumber(text, true, date1904);
            case TEXT -> DateReading.of(text);
            case BOOLEAN, ERROR, BLANK -> DateReading.NONE;
        };
    }
}
