package io.heshi.link;

import io.heshi.definition.linkage.ColumnKind;
import io.heshi.definition.linkage.LinkColumn;
import io.heshi.intake.cleanse.column.Cell;
import io.heshi.intake.cleanse.column.ColumnForms;
import io.heshi.intake.cleanse.column.DateCells;
import io.heshi.intake.cleanse.column.IdCells;
import io.heshi.table.CellKind;
import io.heshi.vocabulary.IdFault;
import io.heshi.vocabulary.IdReading;
import io.heshi.vocabulary.PersonName;
import io.heshi.vocabulary.UnitName;
import io.heshi.vocabulary.date.Century;
import io.heshi.vocabulary.date.PartialDate;
import io.heshi.vocabulary.text.BlankText;
import io.heshi.vocabulary.text.CompatibilityForm;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is compared of a cell. */
final class Compared {
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9.]+E\\+?[0-9]+");

    private final ColumnForms forms;

    Compared(ColumnForms forms) {
        this.forms = forms;
    }

    /** Empty where the cell says nothing, or nothing that is known of anybody. */
    String of(LinkColumn column, String cell, CellKind kind, boolean date1904) {
        if (column.kind() == ColumnKind.DATE) {
            return DateCells.read(cell, kind, date1904)
                    .date(forms.dates(column.name()), Century.UNKNOWN)
                    .map(PartialDate::text)
                    .orElse("");
        }
        if (column.kind() == ColumnKind.ID_NO) {
            return number(IdCells.read(cell, kind, forms::keepsAllDigits));
        }
        String text = Cell.text(cell, kind);
        if (BlankText.isBlank(text)) {
            return "";
        }
        return switch (column.kind()) {
            case NAME -> PersonName.key(text);
            case UNIT -> UnitName.key(text);
            case CODE -> MARKS.matcher(upper(text)).replaceAll("");
            case TEXT, DATE, ID_NO -> MARKS.matcher(upper(text)).replaceAll(" ").strip();
        };
    }

    private static String upper(String text) {
        return CompatibilityForm.of(text).toUpperCase(Locale.ROOT);
    }

    /** A number that stands in for one, or of which a spreadsheet has kept a few digits, is nobody's. */
    private static String number(IdReading reading) {
        if (reading instanceof IdReading.Valid valid) {
            return valid.id().text();
        }
        if (reading instanceof IdReading.Invalid invalid) {
            return Optional.of(invalid)
                    .filter(wrong -> wrong.fault() != IdFault.STAND_IN && wrong.fault() != IdFault.PHONE)
                    .map(IdReading.Invalid::text)
                    .filter(text -> !SCIENTIFIC.matcher(text).matches())
                    .orElse("");
        }
        return reading instanceof IdReading.Other other ? other.text() : "";
    }
}
