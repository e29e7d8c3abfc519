package io.heshi.examine;

import static java.util.stream.Collectors.joining;

import io.heshi.catalogue.Label;
import io.heshi.catalogue.Scope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One unit: its record, what each person source says of it, and its places in total. */
final class UnitCase implements CaseRelation {
    private final List<String> sources;
    private static final Set<String> REGISTER = Set.of("register");

    private final Map<String, CaseColumn> columns = new LinkedHashMap<>();
    private final Figures people = new Figures("people", "unit_key");

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
        people.stored("in_post", "integer", "0", REGISTER, "实有人数", "Persons in post by the register.")
                .stored("age_known", "integer", "0", REGISTER, "已知年龄人数", "Those of them whose birth date is known.")
                .stored("mean_age", "numeric", "", REGISTER, "平均年龄", "Their mean age in full years, one decimal.")
                .stored("youngest", "integer", "", REGISTER, "最小年龄", "Age of the youngest in full years.")
                .stored("oldest", "integer", "", REGISTER, "最大年龄", "Age of the oldest in full years.")
                .stored("aged_35", "integer", "0", REGISTER, "35岁及以下", "Persons of 35 years or less.")
                .stored("aged_45", "integer", "0", REGISTER, "36至45岁", "Persons of 36 to 45 years.")
                .stored("aged_46", "integer", "0", REGISTER, "46岁及以上", "Persons of 46 years or more.");
        columns.putAll(people.columns());
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
        Map<String, String> derived = new LinkedHashMap<>(people.derived(parts));
        derived.put("abolished", "coalesce(starts_with(unit.unit_status, 'left'), false)");
        derived.put("persons", "coalesce(greatest(%s), 0)".formatted(all("persons")));
        derived.put("active", "coalesce(greatest(%s), 0)".formatted(all("active")));
        derived.put("names_differ", "coalesce(%s) is not null".formatted(all("strange_names")));
        return sql.append("\nleft join %s as people on people.unit_key = unit.unit_key"
                        .formatted(parts.relation("people")))
                .append("\ncross join lateral (select ")
                .append(derived.entrySet().stream()
                        .map(e -> parts.derived(e.getKey(), e.getValue()) + " as " + e.getKey())
                        .collect(joining(",\n  ")))
                .append(") as derived")
                .toString();
    }

    @Override
    public Optional<Figures> figures() {
        return Optional.of(people);
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
