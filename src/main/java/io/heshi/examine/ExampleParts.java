package io.heshi.examine;

import static java.util.stream.Collectors.joining;

import io.heshi.definition.Example;
import io.heshi.definition.Fault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The relations of a case written out in a rule's example: each source that speaks is one row, the others are empty. */
final class ExampleParts implements CaseRelation.Parts {
    private static final String BUSINESS_DATE = "2024-12-31";
    private static final String GRACE_START = "2024-12-17";

    private final CaseRelation relation;
    private final Map<String, Map<String, String>> values;
    private final Map<String, Integer> unitKeys = new LinkedHashMap<>();

    ExampleParts(CaseRelation relation, Example example) {
        this.relation = relation;
        this.values = example.values();
    }

    /** Columns of the example that the case does not have. */
    static List<Fault> faults(CaseRelation relation, Example example) {
        List<Fault> faults = new ArrayList<>();
        example.values()
                .forEach((group, row) -> row.keySet().forEach(column -> {
                    String name = group.isEmpty() ? column : group + "." + column;
                    if (!relation.columns().containsKey(name)) {
                        faults.add(new Fault(
                                example.place(),
                                "examples",
                                "示例中没有这样的列：%s（over: %s）；可用的列见 docs/cases.md"
                                        .formatted(name, relation.scope().code()),
                                "the %s case has no column %s"
                                        .formatted(relation.scope().code(), name)));
                    }
                }));
        return faults;
    }

    @Override
    public String relation(String alias) {
        Map<String, String> row = values.get(alias);
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("person_key", personKey() + "::bigint");
        columns.put("unit_key", (alias.equals("unit") ? answeringUnit() : unitKey(alias)) + "::bigint");
        if (relation.columns().containsKey(alias + ".id_no")) {
            columns.put("name_key", literal(row == null ? "" : row.getOrDefault("name", ""), "text"));
        }
        relation.columns().values().stream()
                .filter(column -> column.name().startsWith(alias + "."))
                .forEach(column -> {
                    String name = column.name().substring(alias.length() + 1);
                    String value = row == null ? "" : row.getOrDefault(name, standard(name));
                    columns.put(name, literal(value, column.type()));
                });
        if (relation.columns().containsKey(alias + ".id_no")) {
            String active =
                    "is_active(%s, %s)".formatted(columns.get("person_status"), columns.get("insurance_status"));
            columns.put("active", active);
            columns.put("active_at_all", active);
        }
        Optional<Figures> figures = relation.figures().filter(f -> f.alias().equals(alias));
        figures.ifPresent(f -> {
            columns.putIfAbsent(f.key(), "1::bigint");
            f.stored().forEach(stored -> columns.put(stored.name(), given(stored)));
        });
        boolean speaks = row != null || alias.equals("unit") || figures.isPresent();
        StringBuilder sql = new StringBuilder("(select ");
        columns.forEach(
                (name, value) -> sql.append(value).append(" as ").append(name).append(", "));
        sql.setLength(sql.length() - 2);
        return sql.append(speaks ? ")" : " where false)").toString();
    }

    @Override
    public String side(SideRelation side) {
        Map<String, String> row = values.get(side.alias());
        return side.types().entrySet().stream()
                .map(e -> (e.getKey().equals("person_key")
                                ? personKey() + "::bigint"
                                : literal(row == null ? "" : row.getOrDefault(e.getKey(), ""), e.getValue()))
                        + " as " + e.getKey())
                .collect(joining(", ", "(select ", row == null ? " where false)" : ")"));
    }

    @Override
    public String derived(String column, String sql) {
        Map<String, String> plain = values.getOrDefault("", Map.of());
        CaseColumn described = relation.columns().get(column);
        int dot = column.indexOf('.');
        String value = dot < 0
                ? plain.get(column)
                : values.getOrDefault(column.substring(0, dot), Map.of()).get(column.substring(dot + 1));
        return value == null || described == null ? sql : literal(value, described.type());
    }

    private String given(Figures.Stored stored) {
        return literal(values.getOrDefault("", Map.of()).getOrDefault(stored.name(), stored.standard()), stored.type());
    }

    private static String standard(String name) {
        return switch (name) {
            case "claims", "units", "same_unit", "names", "pay_units" -> "1";
            case "known", "unit_known" -> "true";
            default -> "";
        };
    }

    private long personKey() {
        return values.values().stream()
                .map(row -> row.getOrDefault("id_no", ""))
                .filter(id -> id.length() == 18)
                .map(id -> Long.parseLong(id.substring(0, 17)))
                .findFirst()
                .orElse(1L);
    }

    private int unitKey(String source) {
        Map<String, String> row = values.getOrDefault(source, Map.of());
        String unit = row.getOrDefault("unit_code", row.getOrDefault("unit_name", ""));
        return unitKeys.computeIfAbsent(unit, u -> unitKeys.size() + 1);
    }

    private int answeringUnit() {
        return values.keySet().stream()
                .filter(group -> relation.columns().containsKey(group + ".id_no"))
                .min(Comparator.comparing((String group) -> !group.equals("register")))
                .map(this::unitKey)
                .orElse(1);
    }

    private static String literal(String value, String type) {
        return (value.isEmpty() ? "null" : "'" + value.replace("'", "''") + "'") + "::" + type;
    }

    @Override
    public String graceStart() {
        return GRACE_START;
    }

    @Override
    public String businessDate() {
        return BUSINESS_DATE;
    }
}
