package io.heshi.guess.shape;

import io.heshi.catalogue.ClaimKind;
import io.heshi.catalogue.Field;
import io.heshi.definition.CodeTable;
import java.util.Map;

/** Judges columns by what their cells look like. */
public final class Shapes {
    private final ClaimKind kind;
    private final SampledTable table;
    private final IdColumn identity;
    private final Map<String, CodeTable> codes;

    /** @param codes code tables by name; without them codes are not recognised */
    public Shapes(ClaimKind kind, SampledTable table, Map<String, CodeTable> codes) {
        this.kind = kind;
        this.table = table;
        this.identity = IdColumn.of(table);
        this.codes = codes;
    }

    /** Whether a column can be some canonical column, and how well it fits. */
    public ColumnEvidence fit(Field field, SampledColumn column) {
        if (column.isEmpty()) {
            return ColumnEvidence.silent(EvidenceText.of("column.empty"));
        }
        return switch (field.type()) {
            case ID_NO -> IdShape.fit(column);
            case NAME -> PersonNameShape.fit(column);
            case UNIT_NAME -> UnitShape.name(column);
            case UNIT_CODE -> UnitShape.code(column, kind, table);
            case DATE, MONTH -> DateShape.fit(field.name(), column, identity);
            case MONEY -> AmountShape.money(field.name(), column, table);
            case INTEGER -> AmountShape.count(column);
            case BOOLEAN -> CodeShape.yesOrNo(column);
            case CODE -> CodeShape.fit(field.codeTable(), column, codes, identity);
            case TEXT -> TextShape.fit(field.name(), column);
        };
    }
}
