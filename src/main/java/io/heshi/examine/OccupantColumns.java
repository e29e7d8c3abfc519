package io.heshi.examine;

import io.heshi.catalogue.Label;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the person case knows, under {@code allocation.}, of somebody who is in post on a turnover place by the register: all null for
 * everybody else. The relation has a row for these few persons only.
 */
final class OccupantColumns {
    private static final String ALIAS = "allocation";

    private OccupantColumns() {}

    static void describe(Map<String, CaseColumn> columns) {
        add(
                columns,
                "known",
                "boolean",
                "占用周转编制有核定",
                "Whether an allocation to the person's unit covers the turnover place: that of the number which the register gives, or, without a number, one of the pool.");
        add(
                columns,
                "document_known",
                "boolean",
                "核定文号有下达",
                "Whether some allocation has the number that the register gives; null when it gives none.");
        add(columns, "unit_fits", "boolean", "下达给本单位", "Whether the allocation is lent to the person's unit.");
        add(columns, "unit_name", "text", "下达单位", "Unit that the allocation is lent to.");
        add(columns, "pool", "text", "周转池", "Pool of the place, by its own name where it is known.");
        add(columns, "pool_type", "text", "池类型", "Kind of that pool.");
        add(columns, "document_no", "text", "核定文号", "Document of the allocation.");
        add(columns, "lent_date", "text", "下达日期", "When its places were lent.");
        add(columns, "expires_date", "text", "使用期限", "Until when they are lent.");
        add(columns, "expired", "boolean", "已到期", "Whether that has passed.");
    }

    /** @param personKey SQL of the person's key in the case */
    static SideRelation side(String personKey) {
        Map<String, CaseColumn> columns = new LinkedHashMap<>();
        describe(columns);
        Map<String, String> types = new LinkedHashMap<>();
        types.put("person_key", "bigint");
        columns.forEach((name, column) -> types.put(name.substring(ALIAS.length() + 1), column.type()));
        return new SideRelation(ALIAS, types, ALIAS + ".person_key = " + personKey, TurnoverParts::occupants);
    }

    private static void add(Map<String, CaseColumn> columns, String name, String type, String zh, String meaning) {
        columns.put(
                ALIAS + "." + name,
                new CaseColumn(ALIAS + "." + name, type, Set.of("allocations"), new Label(zh, name), meaning));
    }
}
