package io.heshi.examine;

import static java.util.stream.Collectors.joining;

import io.heshi.definition.Example;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The relations of the cases written out in the examples of a rule: each source that speaks is one row, the others are empty. What differs
 * between the examples is a parameter, so that the server plans one statement for all of them.
 */
final class ExampleParts implements CaseRelation.Parts {
    private static final String BUSINESS_DATE = "2024-12-31";
    private static final String GRACE_START = "2024-12-17";

    private final CaseRelation relation;
    private final List<Written> examples;
    private final ExampleParameters parameters = new ExampleParameters();

    /** @param examples not empty */
    ExampleParts(CaseRelation relation, List<Example> examples) {
        this.relation = relation;
        this.examples = examples.stream()
                .map(example -> new Written(example.values(), new LinkedHashMap<>()))
                .toList();
    }

    /** What differs between the examples, as far as the parts have been asked for. */
    ExampleParameters parameters() {
        return parameters;
    }

    @Override
    public String relation(String alias) {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("person_key", personKey());
        columns.put(
                "unit_key",
                varying("bigint", w -> Integer.toString(alias.equals("unit") ? answeringUnit(w) : w.unitKey(alias))));
        boolean ofPersons = relation.columns().containsKey(alias + ".id_no");
        if (ofPersons) {
            columns.put("name_key", text("text", w -> w.value(alias, "name", "")));
        }
        relation.columns().values().stream()
                .filter(column -> column.name().startsWith(alias + "."))
                .forEach(column -> {
                    String name = column.name().substring(alias.length() + 1);
                    columns.put(
                            name,
                            text(column.type(), w -> w.speaks(alias) ? w.value(alias, name, standard(name)) : ""));
                });
        if (ofPersons) {
            String active =
                    "is_active(%s, %s)".formatted(columns.get("person_status"), columns.get("insurance_status"));
            columns.put("active", active);
            columns.put("active_at_all", active);
        }
        Optional<Figures> figures = relation.figures().filter(f -> f.alias().equals(alias));
        figures.ifPresent(f -> {
            columns.putIfAbsent(f.key(), "1::bigint");
            f.stored()
                    .forEach(stored -> columns.put(
                            stored.name(), text(stored.type(), w -> w.value("", stored.name(), stored.standard()))));
        });
        boolean always = alias.equals("unit") || figures.isPresent();
        return select(columns, always ? "true" : speaks(alias));
    }

    @Override
    public String side(SideRelation side) {
        Map<String, String> columns = new LinkedHashMap<>();
        side.types()
                .forEach((name, type) -> columns.put(
                        name,
                        name.equals("person_key") ? personKey() : text(type, w -> w.value(side.alias(), name, ""))));
        return select(columns, speaks(side.alias()));
    }

    private static String select(Map<String, String> columns, String where) {
        return columns.entrySet().stream()
                .map(column -> column.getValue() + " as " + column.getKey())
                .collect(joining(", ", "(select ", " where " + where + ")"));
    }

    @Override
    public String derived(String column, String sql) {
        CaseColumn described = relation.columns().get(column);
        int dot = column.indexOf('.');
        String group = dot < 0 ? "" : column.substring(0, dot);
        String name = column.substring(dot + 1);
        if (described == null || examples.stream().noneMatch(w -> w.gives(group, name))) {
            return sql;
        }
        String given = text(described.type(), w -> w.value(group, name, ""));
        return examples.stream().allMatch(w -> w.gives(group, name))
                ? given
                : "case when %s then %s else %s end"
                        .formatted(varying("boolean", w -> Boolean.toString(w.gives(group, name))), given, sql);
    }

    private static String standard(String name) {
        return switch (name) {
            case "claims", "units", "same_unit", "names", "pay_units" -> "1";
            case "known", "unit_known" -> "true";
            default -> "";
        };
    }

    private String personKey() {
        return varying("bigint", w -> Long.toString(w.personKey()));
    }

    private String speaks(String alias) {
        return varying("boolean", w -> Boolean.toString(w.speaks(alias)));
    }

    private int answeringUnit(Written written) {
        return written.values.keySet().stream()
                .filter(group -> relation.columns().containsKey(group + ".id_no"))
                .min(Comparator.comparing((String group) -> !group.equals("register")))
                .map(written::unitKey)
                .orElse(1);
    }

    /** @param value the text in an example, empty for null */
    private String text(String type, Function<Written, String> value) {
        return varying(type, value.andThen(v -> v.isEmpty() ? "null" : "'" + v.replace("'", "''") + "'"));
    }

    private String varying(String type, Function<Written, String> sql) {
        return parameters.of(type, examples.stream().map(sql).toList());
    }

    @Override
    public String graceStart() {
        return GRACE_START;
    }

    @Override
    public String businessDate() {
        return BUSINESS_DATE;
    }

    /** One example: its values, and the keys of the units that it names. */
    private record Written(Map<String, Map<String, String>> values, Map<String, Integer> unitKeys) {

        boolean speaks(String group) {
            return values.containsKey(group);
        }

        boolean gives(String group, String column) {
            return values.getOrDefault(group, Map.of()).containsKey(column);
        }

        String value(String group, String column, String standard) {
            return values.getOrDefault(group, Map.of()).getOrDefault(column, standard);
        }

        long personKey() {
            return values.values().stream()
                    .map(row -> row.getOrDefault("id_no", ""))
                    .filter(id -> id.length() == 18)
                    .map(id -> Long.parseLong(id.substring(0, 17)))
                    .findFirst()
                    .orElse(1L);
        }

        int unitKey(String source) {
            String unit = value(source, "unit_code", value(source, "unit_name", ""));
            return unitKeys.computeIfAbsent(unit, u -> unitKeys.size() + 1);
        }
    }
}
