package io.heshi.examine;

import io.heshi.catalogue.Catalogue;
import io.heshi.catalogue.ClaimKind;
import io.heshi.catalogue.Field;
import io.heshi.catalogue.Label;
import java.util.Map;
import java.util.Set;

/** The columns of a unit that every case carries under {@code unit.}: what table {@code run_unit} keeps. */
final class RunUnitColumns {
    private static final Set<String> KEPT = Set.of(
            "level",
            "nature",
            "category",
            "sector",
            "supervisor",
            "region",
            "funding",
            "central_payroll",
            "unit_status");

    private RunUnitColumns() {}

    static void describe(Map<String, CaseColumn> columns) {
        put(
                columns,
                "unit.code",
                "text",
                new Label("单位代码", "Unit code"),
                "Code of the unit that answers for the case.");
        put(
                columns,
                "unit.name",
                "text",
                new Label("单位名称", "Unit"),
                "Name of that unit, the approved one where it is known.");
        put(columns, "unit.known", "boolean", new Label("机构库有此单位", "Known"), "Whether the units source knows it.");
        put(
                columns,
                "unit.value_faults",
                "text",
                new Label("数据项问题", "Faults of values"),
                "Values of the units source that could not be read or are no codes: field, reason and text, one a line.");
        for (Field field : Catalogue.fields(ClaimKind.UNIT)) {
            if (KEPT.contains(field.name())) {
                put(columns, "unit." + field.name(), SqlType.of(field.type()), field.label(), field.meaning());
            }
        }
    }

    private static void put(Map<String, CaseColumn> columns, String name, String type, Label label, String meaning) {
        columns.put(name, new CaseColumn(name, type, Set.of(), label, meaning));
    }
}
