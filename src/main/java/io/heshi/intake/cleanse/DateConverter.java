package io.heshi.intake.cleanse;

import io.heshi.catalogue.Field;
import io.heshi.catalogue.FieldType;
import io.heshi.intake.cleanse.column.Cell;
import io.heshi.intake.cleanse.column.DateCells;
import io.heshi.table.CellKind;
import io.heshi.vocabulary.date.Century;
import io.heshi.vocabulary.date.DateClock;
import io.heshi.vocabulary.date.DateForm;
import io.heshi.vocabulary.date.DateOrder;
import io.heshi.vocabulary.date.DateReading;
import io.heshi.vocabulary.date.DateReading.Numbers;
import io.heshi.vocabulary.date.DateReading.ShortYear;
import io.heshi.vocabulary.date.PartialDate;
import io.heshi.vocabulary.text.BlankText;
import java.util.Optional;

/** Dates and months of one column. */
final class DateConverter implements Converter {
    private static final String BIRTH = "birth_date";

    /** How a year of two digits was completed. */
    private static final String SHORT_YEAR = "short_year";

    private final String name;
    private final boolean month;
    private final boolean birth;
    private final boolean ofPerson;
    private final RowContext context;

    /** @param ofPerson whether the rows speak of persons, so that dates lie in a life */
    DateConverter(Field field, boolean ofPerson, RowContext context) {
        name = field.name();
        month = field.type() == FieldType.MONTH;
        birth = name.equals(BIRTH);
        this.ofPerson = ofPerson && !month;
        this.context = context;
    }

    @Override
    public String convert(String text, CellKind kind, boolean date1904, ValueFaults faults) {
        if (text.isEmpty() || Converter.isFailed(name, text, kind, faults)) {
            return "";
        }
        DateReading reading = DateCells.read(text, kind, date1904);
        DateForm form = reading.asksColumn() ? context.forms().dates(name) : DateForm.UNKNOWN;
        Optional<PartialDate> read = reading.date(form, century());
        if (read.isEmpty()) {
            if (!BlankText.isBlank(text)) {
                faults.add(name, fault(reading, form), text);
            }
            return "";
        }
        note(reading, form);
        PartialDate date = read.get();
        if (kind == CellKind.NUMBER && date.month() == 0 && Cell.plain(text).indexOf('.') >= 0) {
            faults.add(name, ValueFault.AMBIGUOUS_MONTH, Cell.plain(text));
            return month ? "" : date.text();
        }
        return month ? month(date, text, faults) : date.text();
    }

    private String month(PartialDate date, String text, ValueFaults faults) {
        Optional<PartialDate> cut = date.toMonth();
        if (cut.isEmpty()) {
            faults.add(name, ValueFault.BAD_DATE, text);
        }
        return cut.map(PartialDate::text).orElse("");
    }

    private Century century() {
        int born = context.birthYear();
        if (!ofPerson) {
            return Century.OF_OFFICES;
        }
        return born == 0 ? Century.UNKNOWN : birth ? Century.ofBirth(born) : Century.ofLife(born);
    }

    private static ValueFault fault(DateReading reading, DateForm form) {
        if (reading instanceof ShortYear) {
            return ValueFault.UNCLEAR_CENTURY;
        }
        if (!(reading instanceof Numbers numbers)) {
            return ValueFault.BAD_DATE;
        }
        boolean ordered = numbers.isTelling() || form.order() != DateOrder.UNCLEAR;
        return ordered ? ValueFault.UNCLEAR_CENTURY : ValueFault.UNCLEAR_DATE;
    }

    private void note(DateReading reading, DateForm form) {
        if (reading instanceof Numbers numbers) {
            DateOrder order = numbers.isTelling() ? numbers.only() : form.order();
            if (order != DateOrder.UNCLEAR) {
                context.forms().note(name, order.code());
            }
        }
        if (reading instanceof ShortYear || (reading instanceof Numbers numbers && !numbers.longYear())) {
            context.forms().note(name, SHORT_YEAR);
        }
        if (form.clock() != DateClock.CHINA) {
            context.forms().note(name, form.clock().code());
        }
    }
}
