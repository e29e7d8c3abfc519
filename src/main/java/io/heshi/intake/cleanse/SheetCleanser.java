package io.heshi.intake.cleanse;

import io.heshi.definition.ClaimKind;
import io.heshi.definition.CodeTable;
import io.heshi.definition.ColumnMapping;
import io.heshi.definition.Field;
import io.heshi.definition.Source;
import io.heshi.intake.cleanse.Outcome.Claim;
import io.heshi.intake.cleanse.Outcome.Passed;
import io.heshi.intake.cleanse.Outcome.Reject;
import io.heshi.intake.read.Row;
import io.heshi.intake.read.SheetLayout;
import io.heshi.vocabulary.IdReading;
import io.heshi.vocabulary.PersonName;
import io.heshi.vocabulary.ResidentId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cleansing of one sheet, compiled from its layout: an array of positions and converters, nothing looked up by name a row. */
final class SheetCleanser {
    private static final IdReading MISSING = new IdReading.Missing();
    private static final String MISSING_FAULT = "missing";

    private final ClaimKind kind;
    private final SheetLayout layout;
    private final RowClasses classes;
    private final Mentions mentions;
    private final int id;
    private final int name;
    private final int unitCode;
    private final int unitName;
    private final int width;
    private final int[] positions;
    private final Converter[] converters;
    private final int[] targets;
    private final Check[] checks;

    /** What is done about a value that cannot be read. */
    private enum Check {
        NONE,
        MONEY,
        COUNT
    }

    SheetCleanser(Source source, Map<String, CodeTable> codes, SheetLayout layout, Mentions mentions) {
        this.layout = layout;
        this.mentions = mentions;
        kind = source.claims();
        id = layout.position("id_no");
        name = layout.position("name");
        unitCode = layout.position("unit_code");
        unitName = layout.position("unit_name");
        classes = new RowClasses(kind, layout);
        List<String> columns = ClaimColumns.of(kind);
        width = columns.size();
        List<Field> fields = ClaimColumns.plainFields(kind).stream()
                .filter(field -> layout.position(field.name()) >= 0 || check(kind, field) == Check.COUNT)
                .toList();
        positions =
                fields.stream().mapToInt(field -> layout.position(field.name())).toArray();
        targets =
                fields.stream().mapToInt(field -> columns.indexOf(field.name())).toArray();
        checks = fields.stream().map(field -> check(kind, field)).toArray(Check[]::new);
        converters = fields.stream()
                .map(field -> Converter.of(asMapped(source, field), codes))
                .toArray(Converter[]::new);
    }

    private static Check check(ClaimKind kind, Field field) {
        if (kind == ClaimKind.PERSON && field.name().equals("gross_pay")) {
            return Check.MONEY;
        }
        return kind == ClaimKind.QUOTA && field.name().equals("approved") ? Check.COUNT : Check.NONE;
    }

    private static Field asMapped(Source source, Field field) {
        Optional<Field> mapped = source.columns().stream()
                .map(ColumnMapping::field)
                .filter(candidate -> candidate.name().equals(field.name()))
                .findFirst();
        return mapped.orElse(field);
    }

    Outcome cleanse(Row row) {
        if (row.line() <= layout.headerLine()) {
            return new Passed(classes.ofBeginning(row));
        }
        IdReading reading = kind == ClaimKind.PERSON ? idReading(row) : MISSING;
        if (!(reading instanceof IdReading.Valid)) {
            RowClass rowClass = classes.of(row, reading);
            if (rowClass != RowClass.DATA) {
                return new Passed(rowClass);
            }
        }
        String[] values = new String[width];
        Arrays.fill(values, "");
        Mention mention = mentions.of(cell(row, unitCode), cell(row, unitName));
        if (kind == ClaimKind.PERSON) {
            if (!putPerson(row, reading, values)) {
                return reject(row, RejectReason.NO_IDENTITY, "");
            }
            values[5] = mention.keyText();
        } else {
            if (mention.isNone()) {
                return reject(row, RejectReason.NO_UNIT, "");
            }
            values[0] = mention.keyText();
        }
        for (int i = 0; i < converters.length; i++) {
            String value = positions[i] < 0 ? "" : converters[i].convert(row, positions[i]);
            if (checks[i] == Check.COUNT && value.isEmpty()) {
                return reject(row, RejectReason.BAD_NUMBER, "approved");
            }
            if (checks[i] == Check.MONEY && Converter.isUnreadable(row, positions[i], value)) {
                return reject(row, RejectReason.BAD_MONEY, "gross_pay");
            }
            values[targets[i]] = value;
        }
        return new Claim(row.sheet(), row.line(), values, mention);
    }

    private IdReading idReading(Row row) {
        if (id < 0) {
            return MISSING;
        }
        return switch (row.kind(id)) {
            case NUMBER, DATE_NUMBER -> ResidentId.readNumber(Cell.plain(row.text(id)));
            case TEXT -> ResidentId.read(row.text(id));
            case BOOLEAN, ERROR, BLANK -> MISSING;
        };
    }

    /** Puts person_key, id_no, id_fault, name and name_key; false if the row has neither a name nor anything for a number. */
    private boolean putPerson(Row row, IdReading reading, String[] values) {
        String shown = PersonName.display(cell(row, name));
        values[3] = shown;
        values[4] = PersonName.key(shown);
        if (reading instanceof IdReading.Valid valid) {
            values[0] = Long.toString(valid.id().key());
            values[1] = valid.id().text();
        } else if (reading instanceof IdReading.Invalid invalid) {
            values[1] = invalid.text();
            values[2] = invalid.fault().code();
        } else {
            values[2] = MISSING_FAULT;
            return !shown.isEmpty();
        }
        return true;
    }

    private static String cell(Row row, int position) {
        return position < 0 ? "" : Cell.text(row, position);
    }

    private static Reject reject(Row row, RejectReason reason, String field) {
        return new Reject(row.sheet(), row.line(), reason, field, row.raw());
    }
}
