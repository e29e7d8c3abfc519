package io.heshi.intake.cleanse.column;

import io.heshi.table.CellKind;
import io.heshi.vocabulary.BinaryDigits;
import io.heshi.vocabulary.IdReading;
import io.heshi.vocabulary.ResidentId;
import java.util.function.BooleanSupplier;

/** What cells say of an ID number, by their kind. */
public final class IdCells {
    private static final IdReading MISSING = new IdReading.Missing();

    private IdCells() {}

    /** @param exact asked for a long number only: whether the column keeps all digits of its numbers */
    public static IdReading read(String text, CellKind kind, BooleanSupplier exact) {
        return switch (kind) {
            case NUMBER, DATE_NUMBER -> {
                String digits = Cell.digits(text);
                yield ResidentId.readNumber(digits, !BinaryDigits.isLong(digits) || exact.getAsBoolean());
            }
            case TEXT -> ResidentId.read(text);
            case BOOLEAN, ERROR, BLANK -> MISSING;
        };
    }

    /** Whether the cell is a number of more digits than a binary fraction keeps, and no such fraction would give them. */
    public static boolean keepsAllDigits(String text, CellKind kind) {
        if (!Cell.isNumber(kind)) {
            return false;
        }
        String digits = Cell.digits(text);
        return BinaryDigits.isLong(digits) && !BinaryDigits.mayBePrinted(digits);
    }
}
