package io.heshi.examine;

import static java.util.stream.Collectors.joining;

import io.heshi.catalogue.cases.Case;
import io.heshi.catalogue.cases.CaseColumn;
import io.heshi.definition.Example;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The relations of the cases written out in the examples of a rule, in the place of the real ones: each source that speaks is one row, the
 * others are empty. What differs between the examples is a parameter, so that the server plans one statement for all of them.
 */
final class ExampleRelations implements Case.Stand {
    private static final Pattern RELATION = Pattern.compile("\\b([a-z_0-9]+) as ([a-z_0-9]+)");
    private static final Pattern COLUMN = Pattern.compile("(?<![a-z0-9_.])%s\\.([a-z_0-9]+)");
    private static final String UNIT = "unit";
    private static final String THIS_RUN = """
            select 0::bigint as run_id, 'check'::text as job, date '2024-12-31' as business_date, '2024-12-31'::text as day,
                24299 as month_no, date '2024-12-17' as grace_start, '2024-12-17'::text as grace, 1 as attempt, 36 as delay_months""";

    private final Case subject;
    private final Map<String, Map<String, String>> types;
    private final List<Written> examples;
    private final ExampleParameters parameters = new ExampleParameters();

    /**
     * @param types SQL types of the columns of every relation, by relation and column
     * @param examples not empty
     */
    ExampleRelations(Case subject, Map<String, Map<String, String>> types, List<Example> examples) {
        this.subject = subject;
        this.types = types;
        this.examples = examples.stream()
                .map(example -> new Written(example.values(), new LinkedHashMap<>()))
                .toList();
    }

    /** What differs between the examples, as far as the statement has been made. */
    ExampleParameters parameters() {
        return parameters;
    }

    /** The statement over the examples instead of the relations that {@link #relations} has renamed. */
    String over(String statement) {
        StringBuilder sql = new StringBuilder("with this_run as (" + THIS_RUN + ")");
        subject.relations().forEach((alias, relation) -> {
            if (statement.contains("example_" + alias + " as ")) {
                sql.append(",\nexample_")
                        .append(alias)
                        .append(" as (")
                        .append(row(alias, relation, statement))
                        .append(')');
            }
        });
        return sql.append('\n').append(statement).toString();
    }

    @Override
    public String relations(String joins) {
        return RELATION.matcher(joins).replaceAll("example_$2 as $2");
    }

    @Override
    public boolean once() {
        return true;
    }

    @Override
    public String column(String name, String sql) {
        CaseColumn column = subject.columns().get(name);
        if (column == null || examples.stream().noneMatch(w -> w.gives(column.group(), column.simpleName()))) {
            return sql;
        }
        String given = text(column.type(), w -> w.value(column.group(), column.simpleName(), ""));
        return examples.stream().allMatch(w -> w.gives(column.group(), column.simpleName()))
                ? given
                : "case when %s then %s else %s end"
                        .formatted(
                                varying("boolean", w -> Boolean.toString(w.gives(column.group(), column.simpleName()))),
                                given,
                                sql);
    }

    private String row(String alias, String relation, String statement) {
        Map<String, String> ofRelation = types.getOrDefault(relation, Map.of());
        Map<String, String> columns = new LinkedHashMap<>();
        if (ofRelation.containsKey("person_key")) {
            columns.put("person_key", value(alias, "person_key", "bigint"));
        }
        Matcher read = Pattern.compile(COLUMN.pattern().formatted(alias)).matcher(statement);
        while (read.find()) {
            Optional.ofNullable(ofRelation.get(read.group(1)))
                    .ifPresent(type -> columns.put(read.group(1), value(alias, read.group(1), type)));
        }
        boolean always = alias.equals(UNIT) || alias.equals(subject.figures());
        return columns.entrySet().stream()
                .map(column -> column.getValue() + " as " + column.getKey())
                .collect(joining(", ", "select ", " where " + (always ? "true" : speaks(alias))));
    }

    private String value(String alias, String column, String type) {
        return switch (column) {
            case "person_key" -> varying(type, w -> Long.toString(w.personKey()));
            case "unit_key" ->
                varying(type, w -> Integer.toString(alias.equals(UNIT) ? answeringUnit(w) : w.unitKey(alias)));
            case "name_key" -> text(type, w -> w.value(alias, "name", ""));
            case "active", "active_at_all" -> active(alias, column, type);
            case "pays" -> pays(alias);
            case "source" -> "'" + alias + "'::" + type;
            default -> column.endsWith("_key") ? "1::" + type : said(alias, column, type);
        };
    }

    /** What an example says, or else what stands in the catalogue for it. */
    private String said(String alias, String column, String type) {
        boolean ofCase = alias.equals(subject.figures());
        CaseColumn described = subject.columns().get(ofCase ? column : alias + "." + column);
        String otherwise = described == null ? "" : described.example();
        return text(
                type,
                w -> ofCase
                        ? w.value("", column, otherwise)
                        : w.speaks(alias) ? w.value(alias, column, otherwise) : "");
    }

    /** Whether a claim has the person in post, unless an example says so itself. */
    private String active(String alias, String column, String type) {
        if (!types.getOrDefault(subject.relations().getOrDefault(alias, ""), Map.of())
                .containsKey("person_status")) {
            return said(alias, column, type);
        }
        return "coalesce(%s, in_post_on('2024-12-31', %s) and coalesce(%s, true))"
                .formatted(
                        text(type, w -> w.value(alias, "active", "")),
                        Stream.of(
                                        "person_status",
                                        "insurance_status",
                                        "unit_entry_date",
                                        "quota_entry_date",
                                        "event_date",
                                        "retire_date")
                                .map(name -> said(alias, name, "text"))
                                .collect(joining(", ")),
                        pays(alias));
    }

    /** Whether a row of a payroll pays something; null for other claims. */
    private String pays(String alias) {
        return "case when is_payroll('%s', %s) then is_active(%s, %s) and coalesce(%s > 0, true) end"
                .formatted(
                        alias,
                        said(alias, "pay_month", "text"),
                        said(alias, "person_status", "text"),
                        said(alias, "insurance_status", "text"),
                        said(alias, "gross_pay", "numeric"));
    }

    private String speaks(String alias) {
        return varying("boolean", w -> Boolean.toString(w.speaks(alias)));
    }

    private int answeringUnit(Written written) {
        return written.values.keySet().stream()
                .filter(group -> subject.columns().containsKey(group + ".id_no"))
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

    /** One example: its values, and the keys of the units that it names. */
    private record Written(Map<String, Map<String, String>> values, Map<String, Integer> unitKeys) {

        boolean speaks(String group) {
            return values.containsKey(group);
        }

        boolean gives(String group, String column) {
            return values.getOrDefault(group, Map.of()).containsKey(column);
        }

        String value(String group, String column, String otherwise) {
            return values.getOrDefault(group, Map.of()).getOrDefault(column, otherwise);
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
