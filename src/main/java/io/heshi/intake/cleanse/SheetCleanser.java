package io.heshi.intake.cleanse;

import io.heshi.catalogue.ClaimKind;
import io.heshi.catalogue.Field;
import io.heshi.catalogue.FieldType;
import io.heshi.definition.CodeTable;
import io.heshi.definition.ColumnMapping;
import io.heshi.definition.Source;
import io.heshi.definition.UnitRows;
import io.heshi.intake.cleanse.Outcome.Claim;
import io.heshi.intake.cleanse.Outcome.Passed;
import io.heshi.intake.cleanse.Outcome.Reject;
import io.heshi.intake.cleanse.column.Cell;
import io.heshi.intake.cleanse.column.ColumnForms;
import io.heshi.intake.cleanse.column.IdCells;
import io.heshi.intake.layout.MappedRow;
import io.heshi.intake.layout.SheetLayout;
import io.heshi.table.Row;
import io.heshi.vocabulary.IdReading;
import io.heshi.vocabulary.PersonName;
import io.heshi.vocabulary.ResidentId;
import io.heshi.vocabulary.date.PartialDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The cleansing of one sheet, compiled from its layout: arrays of readers, nothing looked up by name a row. */
final class SheetCleanser {
    private static final IdReading MISSING = new IdReading.Missing();
    private static final String EXACT_NUMBER = "exact_number";
    private static final String MISSING_FAULT = "missing";
    private static final String BIRTH_DATE = "birth_date";
    private static final String FAULTS = "value_faults";
    private static final int LENGTH_OF_A_YEAR = 4;
    private static final Set<FieldType> TYPED =
            Set.of(FieldType.DATE, FieldType.MONTH, FieldType.MONEY, FieldType.INTEGER);

    private final ClaimKind kind;
    private final RowClasses classes;
    private final Mentions mentions;
    private final RowContext context;
    private final UnitHeadings headings;
    private final boolean fillsDown;
    private final WideRows wide;
    private final Totals totals;
    private final RecordShapes shapes;
    private final ValueFaults faults = new ValueFaults();
    private final int id;
    private final FieldReader idText;
    private final FieldReader name;
    private final FieldReader unitCode;
    private final FieldReader unitName;
    private final int width;
    private final int mentionTarget;
    private final int birthTarget;
    private final int faultsTarget;
    private final int insteadOfUnit;
    private final FieldReader[] readers;
    private final String[] fields;
    private final int[] targets;
    private final boolean[] counts;
    private final int[] totalColumns;
    private Mention above = Mention.NONE;

    SheetCleanser(
            Source source, Map<String, CodeTable> codes, SheetLayout layout, Mentions mentions, ColumnForms forms) {
        this.mentions = mentions;
        context = new RowContext(forms);
        kind = source.claims();
        classes = new RowClasses(source, layout);
        headings = new UnitHeadings(source, layout, mentions);
        UnitRows units = source.layout().units();
        fillsDown = units == UnitRows.FILL_DOWN;
        SheetFields sheet = new SheetFields(source, codes, layout, context);
        id = layout.position("id_no");
        idText = id < 0 ? sheet.reader("id_no") : FieldReader.NOTHING;
        name = sheet.reader("name");
        unitCode = sheet.reader("unit_code");
        unitName = sheet.reader("unit_name");
        List<String> columns = ClaimColumns.of(source);
        width = columns.size();
        mentionTarget = columns.indexOf("unit_mention");
        birthTarget = columns.indexOf(BIRTH_DATE);
        faultsTarget = columns.indexOf(FAULTS);
        insteadOfUnit = columns.indexOf(kind.insteadOfUnit());
        List<Field> read = ClaimColumns.plainFields(source).stream()
                .filter(field -> !layout.wide().isWide()
                        || !(field.name().equals(layout.wide().by())
                                || field.name().equals(layout.wide().value())))
                .filter(field -> sheet.has(field.name()) || isCount(kind, field))
                .toList();
        fields = read.stream().map(Field::name).toArray(String[]::new);
        readers = read.stream().map(field -> sheet.reader(field.name())).toArray(FieldReader[]::new);
        targets = read.stream().mapToInt(field -> columns.indexOf(field.name())).toArray();
        counts = new boolean[read.size()];
        List<Totals.Column> summed = new ArrayList<>();
        totalColumns = new int[read.size()];
        for (int i = 0; i < totalColumns.length; i++) {
            Field field = read.get(i);
            counts[i] = isCount(kind, field);
            boolean isSummed = (field.type() == FieldType.MONEY || field.type() == FieldType.INTEGER)
                    && layout.positions(field.name()).length > 0;
            totalColumns[i] = isSummed ? summed.size() : -1;
            if (isSummed) {
                summed.add(new Totals.Column(field.name(), readers[i]));
            }
        }
        wide = new WideRows(
                layout,
                columns,
                summed,
                (column, position) -> FieldReader.cell(
                        position,
                        Converter.of(
                                field(source, column), codes, layout.moneyUnit(column), kind.namesPerson(), context)));
        totals = new Totals(summed);
        FieldReader count = sheet.reader(kind.count());
        shapes = new RecordShapes(
                classes,
                id,
                layout.position("name"),
                count == FieldReader.NOTHING ? unitCode : count,
                read.stream()
                        .filter(field -> TYPED.contains(field.type()))
                        .map(field -> sheet.reader(field.name()))
                        .toList());
    }

    /** Goes on where the cleansing of the rows above stopped, which stood under another header of the same sheet. */
    void follow(SheetCleanser before) {
        totals.follow(before.totals);
    }

    private static Field field(Source source, String column) {
        return source.column(column).map(ColumnMapping::field).orElseThrow();
    }

    /** Without its number such a row says nothing. */
    private static boolean isCount(ClaimKind kind, Field field) {
        return field.name().equals(kind.count());
    }

    Outcome cleanse(MappedRow laid) {
        Outcome outcome = outcome(laid);
        if (outcome instanceof Reject) {
            totals.reject();
        }
        if (laid.isLast()) {
            totals.end();
        }
        return outcome;
    }

    /** The totals checked since the last call. */
    List<TotalCheck> takeTotalChecks() {
        return totals.take();
    }

    private Outcome outcome(MappedRow laid) {
        Row row = laid.row();
        LineReason place = classes.ofPlace(row);
        if (place != LineReason.DATA) {
            return passed(row, place);
        }
        if (shapes.isFragment()) {
            return misshapen(laid);
        }
        faults.clear();
        IdReading reading = kind.namesPerson() ? idReading(row) : MISSING;
        context.begin(reading);
        if (classes.isSample(row)) {
            return passed(row, LineReason.SAMPLE_ROW);
        }
        if (!(reading instanceof IdReading.Valid)) {
            LineReason reason = classes.of(row, reading);
            boolean mayBeHeading =
                    reason == LineReason.DATA || reason == LineReason.BANNER || reason == LineReason.REPEATED_TITLE;
            if (mayBeHeading && !RowClasses.hasNumberLike(reading) && headings.take(laid)) {
                reason = LineReason.UNIT_HEADING;
            }
            if (reason != LineReason.DATA) {
                return passedBelowHeader(row, reason);
            }
        }
        if (!shapes.fits(laid, reading)) {
            headings.doubt();
            return misshapen(laid);
        }
        return claim(row, reading);
    }

    private static Reject misshapen(MappedRow laid) {
        Row row = laid.row();
        int expected = laid.width().full();
        return new Reject(row.sheet(), row.line(), RejectReason.FIELD_COUNT, "", row.raw(), row.size(), expected);
    }

    private Outcome passedBelowHeader(Row row, LineReason reason) {
        if (reason.rowClass() == RowClass.TOTAL) {
            totals.total(row, RowClasses.total(row));
        }
        if (reason == LineReason.BLANK
                || reason.rowClass() == RowClass.TOTAL
                || reason.rowClass() == RowClass.UNIT_HEADING) {
            above = Mention.NONE;
        }
        return passed(row, reason);
    }

    private Outcome claim(Row row, IdReading reading) {
        String[] values = new String[width];
        Arrays.fill(values, "");
        Mention mention = mention(row);
        if (kind.namesPerson()) {
            if (!putPerson(row, reading, values)) {
                headings.doubt();
                return reject(row, RejectReason.NO_IDENTITY, "");
            }
        } else if (kind.needsUnit() && mention.isNone()) {
            return reject(row, RejectReason.NO_UNIT, "");
        }
        values[mentionTarget] = mention.keyText();
        if (mention.lostCharacters()) {
            faults.add("unit_name", ValueFault.LOST_CHARACTERS, mention.name());
        }
        boolean unsummed = false;
        for (int i = 0; i < readers.length; i++) {
            int before = faults.count();
            String value = readers[i].read(row, faults);
            if (counts[i] && value.isEmpty()) {
                return reject(row, RejectReason.BAD_NUMBER, fields[i]);
            }
            unsummed |= totalColumns[i] >= 0 && faults.count() > before;
            values[targets[i]] = value;
        }
        if (insteadOfUnit >= 0 && mention.isNone() && values[insteadOfUnit].isEmpty()) {
            return reject(row, RejectReason.NO_UNIT, "");
        }
        if (unsummed) {
            totals.unreadable();
        }
        if (wide.isWide()) {
            Outcome outcome = wide.outcome(row, values, mention, faults, totals);
            if (!(outcome instanceof Reject)) {
                sum(values);
            }
            return outcome;
        }
        if (faults.count() > 0) {
            settleBirthMonth(reading, values);
            values[faultsTarget] = faults.text();
        }
        sum(values);
        return new Claim(row.sheet(), row.line(), values, mention);
    }

    private void sum(String[] values) {
        totals.row();
        for (int i = 0; i < totalColumns.length; i++) {
            if (totalColumns[i] >= 0) {
                totals.add(totalColumns[i], values[targets[i]]);
            }
        }
    }

    private Mention mention(Row row) {
        String code = unitCode.read(row, faults);
        String called = unitName.read(row, faults);
        Mention mention = mentions.of(code, called);
        if (mention.isNone()) {
            return fillsDown ? above : headings.of(row);
        }
        above = mention;
        return mention;
    }

    /** A birth date of the number 1980.1 is the January or October that the ID number says. */
    private void settleBirthMonth(IdReading reading, String[] values) {
        if (birthTarget < 0
                || values[birthTarget].length() != LENGTH_OF_A_YEAR
                || !(reading instanceof IdReading.Valid valid)) {
            return;
        }
        PartialDate birth = valid.id().birthMonth();
        boolean possible = birth.month() == 1 || birth.month() == 10;
        if (possible
                && birth.text().startsWith(values[birthTarget])
                && faults.remove(BIRTH_DATE, ValueFault.AMBIGUOUS_MONTH)) {
            values[birthTarget] = birth.text();
        }
    }

    private IdReading idReading(Row row) {
        if (id < 0) {
            String text = idText.read(row, faults);
            return text.isEmpty() ? MISSING : ResidentId.read(text);
        }
        IdReading reading = IdCells.read(row.text(id), row.kind(id), context.forms()::keepsAllDigits);
        if (Cell.isNumber(row.kind(id)) && reading instanceof IdReading.Valid valid && !valid.upgraded()) {
            context.forms().note("id_no", EXACT_NUMBER);
        }
        return reading;
    }

    /** Puts person_key, id_no, id_fault, name and name_key; false if the row has neither a name nor anything like a number. */
    private boolean putPerson(Row row, IdReading reading, String[] values) {
        String shown = PersonName.display(name.read(row, faults));
        values[3] = shown;
        values[4] = PersonName.key(shown);
        NameFault.note(shown, faults);
        if (reading instanceof IdReading.Valid valid) {
            values[0] = Long.toString(valid.id().key());
            values[1] = valid.id().text();
        } else if (reading instanceof IdReading.Other other) {
            values[1] = other.text();
        } else if (reading instanceof IdReading.Invalid invalid
                && (!shown.isEmpty() || RowClasses.hasNumberLike(reading))) {
            values[1] = FieldLimits.cut("id_no", FieldType.ID_NO, invalid.text(), faults);
            values[2] = invalid.fault().code();
        } else {
            values[2] = MISSING_FAULT;
            return !shown.isEmpty();
        }
        return true;
    }

    private static Passed passed(Row row, LineReason reason) {
        return new Passed(row.sheet(), row.line(), reason);
    }

    static Reject reject(Row row, RejectReason reason, String field) {
        return new Reject(row.sheet(), row.line(), reason, field, row.raw(), 0, 0);
    }
}
