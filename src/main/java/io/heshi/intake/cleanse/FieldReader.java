package io.heshi.intake.cleanse;

import io.heshi.definition.ColumnMapping;
import io.heshi.definition.ValueOrigin.Join;
import io.heshi.definition.ValueOrigin.Sum;
import io.heshi.intake.cleanse.column.Cell;
import io.heshi.intake.layout.SheetLayout;
import io.heshi.table.CellKind;
import io.heshi.table.Row;
import java.math.BigDecimal;

/** Reads one canonical column of a row, compiled for the sheet. */
@FunctionalInterface
interface FieldReader {
    /** The canonical text; empty where the row says nothing. What cannot be read goes to the faults. */
    String read(Row row, ValueFaults faults);

    /** A column that the sheet does not have. */
    FieldReader NOTHING = (row, faults) -> "";

    /** @param merged whether a blank cell says what the merged region says that it lies in */
    static FieldReader of(ColumnMapping mapping, SheetLayout layout, Converter converter, boolean merged) {
        int[] cells = layout.positions(mapping.field().name());
        FieldReader reader = NOTHING;
        if (cells.length > 0) {
            if (mapping.origin().cells() instanceof Join join) {
                reader = joined(cells, join.with(), converter);
            } else if (mapping.origin().cells() instanceof Sum) {
                reader = summed(cells, converter);
            } else {
                reader = merged ? mergedCell(cells[0], converter) : cell(cells[0], converter);
            }
        }
        String stated = layout.stated(mapping.field().name());
        return stated.isEmpty() ? reader : orStated(reader, stated, converter);
    }

    /** One cell. */
    static FieldReader cell(int position, Converter converter) {
        return (row, faults) -> {
            String text = row.text(position);
            return text.isEmpty() ? text : converter.convert(text, row.kind(position), row.date1904(), faults);
        };
    }

    private static FieldReader mergedCell(int position, Converter converter) {
        return (row, faults) -> {
            String text = row.text(position);
            return text.isBlank()
                    ? converter.convert(row.filledDown(position), row.filledDownKind(position), row.date1904(), faults)
                    : converter.convert(text, row.kind(position), row.date1904(), faults);
        };
    }

    private static FieldReader joined(int[] positions, String with, Converter converter) {
        return (row, faults) -> {
            StringBuilder joined = new StringBuilder();
            for (int position : positions) {
                String text = Cell.text(row, position);
                if (!text.isEmpty()) {
                    joined.append(joined.length() == 0 ? "" : with).append(text);
                }
            }
            return converter.convert(joined.toString(), CellKind.TEXT, row.date1904(), faults);
        };
    }

    private static FieldReader summed(int[] positions, Converter converter) {
        return (row, faults) -> {
            int before = faults.count();
            BigDecimal sum = BigDecimal.ZERO;
            boolean any = false;
            for (int position : positions) {
                String value = converter.convert(row.text(position), row.kind(position), row.date1904(), faults);
                if (!value.isEmpty()) {
                    sum = sum.add(new BigDecimal(value));
                    any = true;
                }
            }
            // A sum without one of its parts would be wrong, not smaller.
            return any && faults.count() == before ? sum.toPlainString() : "";
        };
    }

    private static FieldReader orStated(FieldReader reader, String stated, Converter converter) {
        return (row, faults) -> {
            int before = faults.count();
            String value = reader.read(row, faults);
            return value.isEmpty() && faults.count() == before
                    ? converter.convert(stated, CellKind.TEXT, false, faults)
                    : value;
        };
    }
}
