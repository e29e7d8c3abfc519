package io.heshi.intake.cleanse;

import io.heshi.catalogue.FieldType;
import io.heshi.definition.CodeTable;
import io.heshi.definition.ColumnMapping;
import io.heshi.definition.Source;
import io.heshi.definition.UnitRows;
import io.heshi.intake.layout.SheetLayout;
import java.util.HashMap;
import java.util.Map;

/** The canonical columns that one sheet has, each with its reader. */
final class SheetFields {
    private static final String DEPARTMENT = "department";

    private final Map<String, FieldReader> readers = new HashMap<>();

    SheetFields(Source source, Map<String, CodeTable> codes, SheetLayout layout, RowContext context) {
        boolean merges = source.layout().units() != UnitRows.COLUMN;
        for (ColumnMapping mapping : source.columns()) {
            String name = mapping.field().name();
            if (layout.positions(name).length > 0 || !layout.stated(name).isEmpty()) {
                FieldType type = mapping.field().type();
                boolean merged = merges
                        && (type == FieldType.UNIT_CODE || type == FieldType.UNIT_NAME || name.equals(DEPARTMENT));
                Converter converter = Converter.of(
                        mapping.field(),
                        codes,
                        layout.moneyUnit(name),
                        source.claims().namesPerson(),
                        context);
                readers.put(name, FieldReader.of(mapping, layout, converter, merged));
            }
        }
    }

    boolean has(String column) {
        return readers.containsKey(column);
    }

    FieldReader reader(String column) {
        return readers.getOrDefault(column, FieldReader.NOTHING);
    }
}
