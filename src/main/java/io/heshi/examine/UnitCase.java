package io.heshi.examine;

import static java.util.stream.Collectors.joining;

import io.heshi.definition.Label;
import io.heshi.definition.Scope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One unit: its record, what each person source says of it, and its places in total. */
final class UnitCase implements CaseRelation {
    private final List<String> sources;
    private final Map<String, CaseColumn> columns = new LinkedHashMap<>();

    /** @param sources person sources of the job */
    UnitCase(List<String> sources) {
        this.sources = List.copyOf(sources);
        RunUnitColumns.describe(columns);
        for (String source : sources) {
            Set<String> of = Set.of(source);
            add(source + ".persons", "bigint", of, "人数", "Persons that " + source + " has in the unit.");
            add(source + ".active", "bigint", of, "在职人数", "Those of them who are active.");
            add(source + ".gross_pay", "numeric", of, "应发工资合计", "Gross pay of the unit in " + source + ".");
            add(
                    source + ".strange_names",
                    "text",
                    of,
                    "不符名称",
                    "Names that " + source + " gives to the unit and that are none of its names.");
        }
        Set<String> all = Set.copyOf(sources);
        add("abolished", "boolean", Set.of(), "已撤并", "Whether the units source says that the unit is no more.");
        add("persons", "bigint", all, "涉及人数", "Most persons that any source has in the unit.");
        add("active", "bigint", all, "涉及在职人数", "Most active persons that any source has in the unit.");
        add("names_differ", "boolean", all, "名称不符", "Whether some source gives it a name that is none of its names.");
    }

    private void add(String name, String type, Set<String> of, String zh, String meaning) {
        columns.put(name, new CaseColumn(name, type, of, new Label(zh, name), meaning));
    }

    @Override
    public Scope scope() {
        return Scope.UNIT;
    }

    @Override
    public Map<String, CaseColumn> columns() {
        return columns;
    }

    @Override
    public String from(Parts parts) {
        StringBuilder sql = new StringBuilder("from " + parts.relation("unit") + " as unit");
        for (String source : sources) {
            sql.append(
                    "\nleft join %s as %s on %2$s.unit_key = unit.unit_key".formatted(parts.relation(source), source));
        }
        Map<String, String> derived = new LinkedHashMap<>();
        derived.put("abolished", "coalesce(starts_with(unit.unit_status, 'left'), false)");
        derived.put("persons", "coalesce(greatest(%s), 0)".formatted(all("persons")));
        derived.put("active", "coalesce(greatest(%s), 0)".formatted(all("active")));
        derived.put("names_differ", "coalesce(%s) is not null".formatted(all("strange_names")));
        return sql.append("\ncross join lateral (select ")
                .append(derived.entrySet().stream()
                        .map(e -> parts.derived(e.getKey(), e.getValue()) + " as " + e.getKey())
                        .collect(joining(",\n  ")))
                .append(") as derived")
                .toString();
    }

    private String all(String column) {
        return sources.stream().map(s -> s + "." + column).collect(joining(", "));
    }

    @Override
    public String subjectKey() {
        return "unit.unit_key";
    }

    @Override
    public String unitKey() {
        return "unit.unit_key";
    }
}
