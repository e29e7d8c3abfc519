package io.heshi.intake.cleanse;

import io.heshi.definition.CodeTable;
import io.heshi.definition.Field;
import io.heshi.intake.read.CellKind;
import io.heshi.intake.read.Row;
import io.heshi.vocabulary.BlankText;
import io.heshi.vocabulary.Money;
import io.heshi.vocabulary.PartialDate;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns one cell into the canonical text of its field; empty text for nothing, and for what cannot be read. */
@FunctionalInterface
interface Converter {
    String convert(Row row, int position);

    /** The converter of a field. */
    static Converter of(Field field, Map<String, CodeTable> codes) {
        return switch (field.type()) {
            case TEXT, ID_NO, NAME, UNIT_CODE, UNIT_NAME -> Cell::text;
            case DATE -> Converter::date;
            case MONEY -> Converter::money;
            case INTEGER -> Converter::integer;
            case BOOLEAN -> Converter::bool;
            case CODE -> code(codes.get(field.codeTable()));
        };
    }

    /** Whether the cell says something that the converter could not read, {@code #N/A} in a CSV file included. */
    static boolean isUnreadable(Row row, int position, String converted) {
        String text = row.text(position);
        boolean failed = row.kind(position) == CellKind.ERROR || text.startsWith("#");
        return converted.isEmpty() && (failed || !BlankText.isBlank(text));
    }

    private static Converter code(@Nullable CodeTable table) {
        if (table == null) {
            return Cell::text;
        }
        Remembered codes = new Remembered(text -> table.code(text).orElse(text));
        return (row, position) -> {
            String text = Cell.text(row, position);
            return text.isEmpty() ? text : codes.apply(text);
        };
    }

    private static String date(Row row, int position) {
        String text = row.text(position);
        Optional<PartialDate> date = switch (row.kind(position)) {
            case NUMBER -> PartialDate.ofNumber(text, false, row.date1904());
            case DATE_NUMBER -> PartialDate.ofNumber(text, true, row.date1904());
            case TEXT -> PartialDate.parse(text);
            case BOOLEAN, ERROR, BLANK -> Optional.empty();
        };
        return date.isPresent() ? date.get().text() : "";
    }

    private static String money(Row row, int position) {
        String text = row.text(position);
        if (text.isEmpty()) {
            return text;
        }
        return Money.parse(Cell.isNumber(row, position) ? Cell.plain(text) : text)
                .filter(FieldLimits::isStorableMoney)
                .map(BigDecimal::toPlainString)
                .orElse("");
    }

    private static String integer(Row row, int position) {
        String text = row.text(position);
        if (text.isEmpty()) {
            return text;
        }
        return Money.parse(Cell.isNumber(row, position) ? Cell.plain(text) : text)
                .filter(FieldLimits::isStorableInteger)
                .map(value -> Integer.toString(value.intValueExact()))
                .orElse("");
    }

    private static String bool(Row row, int position) {
        String text = Cell.isNumber(row, position) ? Cell.plain(row.text(position)) : row.text(position);
        return YesOrNo.canonical(text);
    }
}
