package io.heshi.examine;

import static java.util.stream.Collectors.joining;

import io.heshi.definition.Label;
import io.heshi.definition.Scope;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * One unit's places of one quota type. Places lent from a turnover pool are not the unit's own: allowed = approved + lent, and the unit
 * is over when more persons hold a place than are allowed.
 */
final class UnitQuotaCase implements CaseRelation {
    /** The sources that quotas and their occupation come from. */
    private static final Set<String> SOURCES = Set.of("register", "quotas");

    private final Map<String, CaseColumn> columns = new LinkedHashMap<>();
    private final Map<String, String> derived = new LinkedHashMap<>();

    UnitQuotaCase() {
        RunUnitColumns.describe(columns);
        add("quota_type", "text", "quota.quota_type", "编制类型", "Quota type, code of table quota_type.");
        add("approved", "integer", "quota.approved", "核定编制", "Places approved for the unit.");
        add("lent", "integer", "quota.lent", "周转编制", "Places lent to it from turnover pools.");
        add("allowed", "integer", "quota.approved + quota.lent", "可用编制", "approved + lent.");
        add("occupied", "integer", "quota.occupied", "实有人数", "Persons who hold such a place by the register.");
        add(
                "over",
                "integer",
                "greatest(quota.occupied - quota.approved - quota.lent, 0)",
                "超编",
                "Persons beyond what is allowed.");
        add(
                "vacant",
                "integer",
                "greatest(quota.approved + quota.lent - quota.occupied, 0)",
                "空编",
                "Places allowed that nobody holds.");
        add("unit_allowed", "bigint", "quota.unit_allowed", "单位可用编制合计", "allowed, over all types of the unit.");
        add("unit_occupied", "bigint", "quota.unit_occupied", "单位实有合计", "occupied, over all types of the unit.");
        add(
                "unit_over",
                "bigint",
                "greatest(quota.unit_occupied - quota.unit_allowed, 0)",
                "单位超编合计",
                "unit_occupied beyond unit_allowed.");
    }

    private void add(String name, String type, String sql, String zh, String meaning) {
        columns.put(name, new CaseColumn(name, type, SOURCES, new Label(zh, name), meaning));
        derived.put(name, sql);
    }

    @Override
    public Scope scope() {
        return Scope.UNIT_QUOTA;
    }

    @Override
    public Map<String, CaseColumn> columns() {
        return columns;
    }

    @Override
    public String from(Parts parts) {
        return "from %s as quota\njoin %s as unit on unit.unit_key = quota.unit_key\ncross join lateral (select %s) as derived"
                .formatted(
                        parts.relation("quota"),
                        parts.relation("unit"),
                        derived.entrySet().stream()
                                .map(e -> parts.derived(e.getKey(), e.getValue()) + " as " + e.getKey())
                                .collect(joining(",\n  ")));
    }

    @Override
    public String subjectKey() {
        return "quota.unit_key";
    }

    @Override
    public String subjectPart() {
        return "quota.quota_type";
    }

    @Override
    public String unitKey() {
        return "quota.unit_key";
    }
}
