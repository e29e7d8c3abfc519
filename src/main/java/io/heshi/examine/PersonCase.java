package io.heshi.examine;

import static java.util.stream.Collectors.joining;

import io.heshi.definition.Catalogue;
import io.heshi.definition.ClaimKind;
import io.heshi.definition.Field;
import io.heshi.definition.Label;
import io.heshi.definition.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What every person source says of one person, joined on the person's key. */
final class PersonCase implements CaseRelation {

    /** Columns of every person source besides those of the catalogue. */
    private static final List<CaseColumn> OF_A_SOURCE = List.of(
            column("id_fault", "text", "身份证号问题", "What is wrong with the ID number as written, null when it is valid."),
            column(
                    "value_faults",
                    "text",
                    "数据项问题",
                    "Values that could not be read or are no codes: field, reason and text, one a line; null when there are none."),
            column(
                    "active",
                    "boolean",
                    "在职",
                    "Whether this very claim has the person in post: neither left… nor outside…, insurance not terminated."),
            column("claims", "integer", "记录数", "Claims about the person in this source."),
            column("units", "integer", "单位数", "Distinct units in which the source has the person as active."),
            column("same_unit", "integer", "同单位记录数", "Most claims about the person in one unit."),
            column("names", "integer", "姓名数", "Distinct names of the person in this source."),
            column("pay_units", "integer", "发薪单位数", "Most units that pay the person in one and the same month."),
            column("extra_pay", "numeric", "重复金额", "Gross pay a month beyond that of the unit that pays most."));

    private final List<String> sources;
    private final Map<String, CaseColumn> columns = new LinkedHashMap<>();

    /** @param sources person sources of the job; the one called {@code register} speaks first where one value is wanted */
    PersonCase(List<String> sources) {
        List<String> ordered = new ArrayList<>(sources);
        if (ordered.remove("register")) {
            ordered.add(0, "register");
        }
        this.sources = List.copyOf(ordered);
        describe();
    }

    @Override
    public Scope scope() {
        return Scope.PERSON;
    }

    @Override
    public Map<String, CaseColumn> columns() {
        return columns;
    }

    private void describe() {
        for (String source : sources) {
            Set<String> of = Set.of(source);
            add("in_" + source, "boolean", of, "有此人", "Whether " + source + " has the person at all.");
            add(
                    "active_in_" + source,
                    "boolean",
                    of,
                    "中在职",
                    "Whether " + source + " has some claim that has the person in post.");
            for (Field field : Catalogue.fields(ClaimKind.PERSON)) {
                CaseColumn column = new CaseColumn(
                        source + "." + field.name(), SqlType.of(field.type()), of, field.label(), field.meaning());
                columns.put(column.name(), column);
            }
            for (CaseColumn column : OF_A_SOURCE) {
                columns.put(
                        source + "." + column.name(),
                        new CaseColumn(
                                source + "." + column.name(), column.type(), of, column.label(), column.meaning()));
            }
        }
        Set<String> all = Set.copyOf(sources);
        add("id_no", "text", all, "身份证号", "ID number of the person, the canonical one where it is valid.");
        add("id_fault", "text", all, "身份证号问题", "What is wrong with the ID number, null when it is valid.");
        add("id_sex", "text", all, "证载性别", "Sex by digit 17 of a valid ID number (GB 11643).");
        add("id_birth", "text", all, "证载出生日期", "Birth date by digits 7-14 of a valid ID number (GB 11643).");
        add(
                "names_differ",
                "boolean",
                all,
                "姓名不一致",
                "Whether the sources give the person different names; ?, □ and the like stand for any one character.");
        add(
                "timing_difference",
                "boolean",
                all,
                "时点差异",
                "Whether some source dates an entry or a change of the person within the grace span before the business date.");
        RunUnitColumns.describe(columns);
    }

    private void add(String name, String type, Set<String> of, String zh, String meaning) {
        columns.put(name, new CaseColumn(name, type, of, new Label(zh, name), meaning));
    }

    private static CaseColumn column(String name, String type, String zh, String meaning) {
        return new CaseColumn(name, type, Set.of(), new Label(zh, name), meaning);
    }

    @Override
    public String from(Parts parts) {
        StringBuilder sql = new StringBuilder("from ");
        List<String> order = new ArrayList<>(sources);
        boolean variant = order.remove(parts.variant());
        if (variant) {
            order.add(0, parts.variant());
        }
        List<String> joined = new ArrayList<>();
        for (String source : order) {
            String relation = parts.relation(source) + " as " + source;
            if (joined.isEmpty()) {
                sql.append(relation);
            } else {
                sql.append(variant ? "\nleft join " : "\nfull join ")
                        .append(relation)
                        .append(" on ")
                        .append(source)
                        .append(".person_key = ")
                        .append(first(joined, "person_key"));
            }
            joined.add(source);
        }
        sql.append("\nleft join ")
                .append(parts.relation("unit"))
                .append(" as unit on unit.unit_key = ")
                .append(unitKey());
        Map<String, String> derived = derived(parts);
        sql.append("\ncross join lateral (select ")
                .append(derived.entrySet().stream()
                        .map(e -> parts.derived(e.getKey(), e.getValue()) + " as " + e.getKey())
                        .collect(joining(",\n  ")))
                .append(") as derived");
        return sql.toString();
    }

    private Map<String, String> derived(Parts parts) {
        Map<String, String> derived = new LinkedHashMap<>();
        for (String source : sources) {
            String present = source + ".person_key is not null";
            derived.put("in_" + source, present);
            derived.put("active_in_" + source, present + " and " + source + ".active_at_all");
        }
        String idNo = first(sources, "id_no");
        String valid = first(sources, "person_key") + " >= 10000000000000000";
        derived.put("id_no", idNo);
        derived.put("id_fault", first(sources, "id_fault"));
        derived.put(
                "id_sex",
                "case when " + valid + " then case when " + first(sources, "person_key")
                        + " % 2 = 1 then 'male' else 'female' end end");
        derived.put(
                "id_birth",
                "case when %1$s then substr(%2$s, 7, 4) || '-' || substr(%2$s, 11, 2) || '-' || substr(%2$s, 13, 2) end"
                        .formatted(valid, idNo));
        derived.put(
                "names_differ",
                "coalesce(least(%1$s) <> greatest(%1$s) and (%3$s), false) or %2$s"
                        .formatted(
                                all("name_key"),
                                sources.stream()
                                        .map(s -> "coalesce(" + s + ".names > 1, false)")
                                        .collect(joining(" or ")),
                                namesConflict()));
        derived.put(
                "timing_difference",
                sources.stream()
                        .flatMap(s -> List.of("unit_entry_date", "quota_entry_date", "event_date").stream()
                                .map(c -> "coalesce(within(%s.%s, '%s', '%s'), false)"
                                        .formatted(s, c, parts.graceStart(), parts.businessDate())))
                        .collect(joining(" or ")));
        return derived;
    }

    /** Whether any two sources contradict each other; asked only where some two names are not equal. */
    private String namesConflict() {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            for (int j = i + 1; j < sources.size(); j++) {
                pairs.add("names_conflict(%s.name_key, %s.name_key)".formatted(sources.get(i), sources.get(j)));
            }
        }
        return pairs.isEmpty() ? "false" : String.join(" or ", pairs);
    }

    private String all(String column) {
        return sources.stream().map(s -> s + "." + column).collect(joining(", "));
    }

    private static String first(List<String> sources, String column) {
        String list = sources.stream().map(s -> s + "." + column).collect(joining(", "));
        return sources.size() == 1 ? list : "coalesce(" + list + ")";
    }

    @Override
    public String subjectKey() {
        return first(sources, "person_key");
    }

    @Override
    public String subjectPart() {
        return "''";
    }

    @Override
    public String unitKey() {
        return first(sources, "unit_key");
    }

    @Override
    public String personName() {
        return first(sources, "name");
    }

    @Override
    public String personIdNo() {
        return first(sources, "id_no");
    }

    @Override
    public List<String> standingEvidence() {
        List<String> evidence = new ArrayList<>();
        for (String source : sources) {
            evidence.add("in_" + source);
            evidence.add(source + ".unit_name");
        }
        return evidence;
    }
}
