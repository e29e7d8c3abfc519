package io.heshi.intake.cleanse;

import io.heshi.intake.cleanse.column.ColumnForms;
import io.heshi.vocabulary.IdReading;

/** What the values of a row are read by, besides their own cells. Set row by row, of one thread. */
final class RowContext {
    private final ColumnForms forms;
    private int birthYear;

    RowContext(ColumnForms forms) {
        this.forms = forms;
    }

    /** A row begins. */
    void begin(IdReading id) {
        birthYear = id instanceof IdReading.Valid valid ? valid.id().birthYear() : 0;
    }

    /** By the ID number of the row, 0 without a valid one. */
    int birthYear() {
        return birthYear;
    }

    ColumnForms forms() {
        return forms;
    }
}
