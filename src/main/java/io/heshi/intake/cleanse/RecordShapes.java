package io.heshi.intake.cleanse;

import io.heshi.intake.layout.MappedRow;
import io.heshi.intake.layout.RecordWidth;
import io.heshi.table.Row;
import io.heshi.vocabulary.IdReading;
import io.heshi.vocabulary.ResidentId;
import io.heshi.vocabulary.text.BlankText;
import java.util.List;

/**
 * Tells rows of a text file whose fields are more or fewer than its header has: a delimiter or a line break without quotes moves all
 * that comes after it. Nothing is taken from such a row. Rows whose last fields are left out because they are blank, as Excel and
 * other programs write them, are whole.
 */
final class RecordShapes {
    private final RowClasses classes;
    private final int id;
    private final int name;
    private final FieldReader key;
    private final List<FieldReader> typed;
    private final ValueFaults scratch = new ValueFaults();
    private int fragments;
    private boolean pads;
    private boolean shortBefore;

    /**
     * @param key what a row that is not about a person must have: its count, or the code of its unit
     * @param typed the readers of numbers, dates and amounts: what was moved seldom is one
     */
    RecordShapes(RowClasses classes, int id, int name, FieldReader key, List<FieldReader> typed) {
        this.classes = classes;
        this.id = id;
        this.name = name;
        this.key = key;
        this.typed = List.copyOf(typed);
    }

    /** Whether the row is a further part of a record that was found broken; to be asked once a row. */
    boolean isFragment() {
        if (fragments == 0) {
            return false;
        }
        fragments--;
        return true;
    }

    /** Whether a row that is about something has the fields of a record; to be asked once a row, in order. */
    boolean fits(MappedRow laid, IdReading reading) {
        RecordWidth width = laid.width();
        Row row = laid.row();
        if (!width.isKnown()) {
            return true;
        }
        if (width.isLong(row)) {
            shortBefore = false;
            return false;
        }
        if (!width.isShort(row)) {
            pads |= row.text(row.size() - 1).isBlank();
            shortBefore = false;
            return true;
        }
        boolean alone = pads && !shortBefore && !laid.isLast() && !width.isShort(laid.below());
        shortBefore = true;
        if (isBroken(laid)) {
            fragments = laid.rest().size();
            return false;
        }
        return !alone && (isAboutNobody(row, reading) || isReadable(row, reading)) && !isCutShort(laid);
    }

    /** Such a row is rejected for that, whatever its fields. */
    private boolean isAboutNobody(Row row, IdReading reading) {
        return name >= 0 && reading instanceof IdReading.Missing && BlankText.isBlank(row.text(name));
    }

    /** Whether the rows below are the rest of this one: together they have the fields of a record, and none is about anything itself. */
    private boolean isBroken(MappedRow laid) {
        if (laid.rest().isEmpty()) {
            return false;
        }
        for (Row below : laid.rest()) {
            IdReading reading = reading(below);
            LineReason reason = classes.of(below, reading);
            boolean part = reason == LineReason.BLANK || (reason == LineReason.DATA && !standsAlone(below, reading));
            if (!part || (!pads && isReadable(below, reading))) {
                return false;
            }
        }
        return true;
    }

    /** In a file that leaves out blank fields a broken record has fewer than all; its rest is what cannot be read by itself. */
    private boolean isCutShort(MappedRow laid) {
        Row below = laid.below();
        if (laid.isLast() || !laid.width().isShort(below)) {
            return false;
        }
        IdReading reading = reading(below);
        return classes.of(below, reading) == LineReason.DATA && saysSeveral(below) && !isReadable(below, reading);
    }

    private static boolean saysSeveral(Row row) {
        int said = 0;
        for (int i = 0; i < row.size(); i++) {
            said += BlankText.isBlank(row.text(i)) ? 0 : 1;
        }
        return said > 1;
    }

    private IdReading reading(Row row) {
        return id < 0 ? new IdReading.Missing() : ResidentId.read(row.text(id));
    }

    private boolean standsAlone(Row row, IdReading reading) {
        if (id < 0 && name < 0) {
            return isReadable(row, reading) && key.read(row, scratch).chars().anyMatch(Character::isDigit);
        }
        return id < 0
                ? isReadable(row, reading)
                : reading instanceof IdReading.Valid || RowClasses.hasNumberLike(reading);
    }

    /** Whether each number, date and amount is one, and whom the row is about can be read. */
    private boolean isReadable(Row row, IdReading reading) {
        scratch.clear();
        for (FieldReader reader : typed) {
            reader.read(row, scratch);
        }
        if (scratch.count() > 0) {
            return false;
        }
        boolean numbered = reading instanceof IdReading.Valid || RowClasses.hasNumberLike(reading);
        String called = name < 0 ? "" : row.text(name);
        return name < 0
                || numbered
                || (!BlankText.isBlank(called) && called.chars().noneMatch(Character::isDigit));
    }
}
