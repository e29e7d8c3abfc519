package io.heshi.intake.cleanse;

import io.heshi.catalogue.Field;
import io.heshi.catalogue.FieldType;
import io.heshi.definition.CodeTable;
import io.heshi.intake.cleanse.column.Cell;
import io.heshi.intake.layout.MoneyUnit;
import io.heshi.table.CellKind;
import io.heshi.vocabulary.Money;
import io.heshi.vocabulary.text.BlankText;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns a cell into the canonical text of its field; empty text for nothing, and for what cannot be read, with a fault. */
@FunctionalInterface
interface Converter {
    /** Codes that are known with zeros in front only. */
    String LOST_ZEROS = "lost_zeros";

    char LOST = '\uFFFD';

    String convert(String text, CellKind kind, boolean date1904, ValueFaults faults);

    /** The converter of a field. @param ofPerson whether the rows speak of persons */
    static Converter of(
            Field field, Map<String, CodeTable> codes, MoneyUnit unit, boolean ofPerson, RowContext context) {
        String name = field.name();
        return switch (field.type()) {
            case ID_NO, NAME, UNIT_CODE, UNIT_NAME ->
                (text, kind, date1904, faults) -> FieldLimits.cut(name, field.type(), Cell.text(text, kind), faults);
            case TEXT -> text(name, codes.get(field.codeTable()));
            case DATE, MONTH -> new DateConverter(field, ofPerson, context);
            case MONEY -> money(name, unit);
            case INTEGER -> integer(name, field.signed());
            case BOOLEAN -> bool(name);
            case CODE -> code(name, codes.get(field.codeTable()), context);
        };
    }

    /** A failed formula; {@code #N/A} says that there is nothing. */
    static boolean isFailed(String name, String text, CellKind kind, ValueFaults faults) {
        if (kind != CellKind.ERROR) {
            return false;
        }
        if (!BlankText.isBlank(text)) {
            faults.add(name, ValueFault.FORMULA_ERROR, text);
        }
        return true;
    }

    private static Converter text(String name, @Nullable CodeTable spellings) {
        return (text, kind, date1904, faults) -> {
            if (text.isEmpty() || isFailed(name, text, kind, faults)) {
                return "";
            }
            if (Cell.hasLostDigits(text, kind)) {
                faults.add(name, ValueFault.LOST_DIGITS, text);
                return "";
            }
            String clean = FieldLimits.cut(name, FieldType.TEXT, Cell.text(text, kind), faults);
            if (clean.indexOf(LOST) >= 0) {
                faults.add(name, ValueFault.LOST_CHARACTERS, clean);
            }
            return spellings == null ? clean : spellings.code(clean).orElse(clean);
        };
    }

    private static Converter code(String name, @Nullable CodeTable table, RowContext context) {
        if (table == null) {
            return text(name, null);
        }
        CodeSpellings spellings = new CodeSpellings(table);
        return (text, kind, date1904, faults) -> {
            if (text.isEmpty() || isFailed(name, text, kind, faults)) {
                return "";
            }
            String clean = FieldLimits.cut(name, FieldType.CODE, Cell.text(text, kind), faults);
            if (clean.isEmpty()) {
                return clean;
            }
            CodeSpellings.Code code = spellings.of(clean);
            if (!code.known()) {
                faults.add(name, ValueFault.UNKNOWN_CODE, clean);
            } else if (code.padded()) {
                context.forms().note(name, LOST_ZEROS);
            }
            return code.code();
        };
    }

    private static Converter money(String name, MoneyUnit unit) {
        return (text, kind, date1904, faults) -> {
            if (text.isEmpty()) {
                return text;
            }
            if (unit == MoneyUnit.UNCLEAR && !BlankText.isBlank(text)) {
                faults.add(name, ValueFault.UNCLEAR_MONEY_UNIT, text);
                return "";
            }
            Optional<BigDecimal> amount =
                    unit == MoneyUnit.TEN_THOUSAND_YUAN ? tenThousands(text, kind) : Money.parse(number(text, kind));
            Optional<BigDecimal> kept = amount.filter(FieldLimits::isStorableMoney);
            // Of amounts even #N/A is a fault: taken as nothing, it would hide money.
            if (kept.isEmpty() && (kind == CellKind.ERROR || text.startsWith("#") || !BlankText.isBlank(text))) {
                faults.add(name, ValueFault.BAD_MONEY, text);
            }
            return kept.isEmpty() ? "" : kept.get().toPlainString();
        };
    }

    private static Optional<BigDecimal> tenThousands(String text, CellKind kind) {
        return Money.parseTenThousands(number(text, kind));
    }

    private static String number(String text, CellKind kind) {
        return Cell.isNumber(kind) ? Cell.plain(text) : text;
    }

    private static Converter integer(String name, boolean signed) {
        return (text, kind, date1904, faults) -> {
            if (text.isEmpty()) {
                return text;
            }
            Optional<BigDecimal> count = Money.parse(number(text, kind))
                    .filter(FieldLimits::isStorableInteger)
                    .filter(read -> signed || read.signum() >= 0);
            if (count.isEmpty() && (kind == CellKind.ERROR || !BlankText.isBlank(text))) {
                faults.add(name, ValueFault.BAD_NUMBER, text);
            }
            return count.isEmpty() ? "" : Integer.toString(count.get().intValueExact());
        };
    }

    private static Converter bool(String name) {
        return (text, kind, date1904, faults) -> {
            if (text.isEmpty() || isFailed(name, text, kind, faults)) {
                return "";
            }
            String value = YesOrNo.canonical(number(text, kind));
            if (value.isEmpty() && !BlankText.isBlank(text)) {
                faults.add(name, ValueFault.BAD_BOOLEAN, text);
            }
            return value;
        };
    }
}
