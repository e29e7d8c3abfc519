package io.heshi.examine.compile;

import io.heshi.catalogue.Label;
import io.heshi.catalogue.cases.Case;
import io.heshi.definition.Fault;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Asks the server of which type each expression of a rule is: a text given as money would only be noticed at night, by the first finding.
 */
public final class ExpressionTypes {
    private static final Set<String> WHOLE = Set.of("int2", "int4", "int8");
    private static final Set<String> NUMBERS = Set.of("int2", "int4", "int8", "numeric", "float4", "float8");
    private static final Map<String, Label> NAMES = Map.of(
            "int2", new Label("整数", "integer"),
            "int4", new Label("整数", "integer"),
            "int8", new Label("整数", "integer"),
            "numeric", new Label("数字", "numeric"),
            "float8", new Label("数字", "numeric"),
            "bool", new Label("条件（真假）", "boolean"),
            "text", new Label("文本", "text"),
            "date", new Label("日期", "a date"));

    private final JdbcTemplate jdbc;
    private final Case subject;

    public ExpressionTypes(JdbcTemplate jdbc, Case subject) {
        this.jdbc = jdbc;
        this.subject = subject;
    }

    private enum Wanted {
        CONDITION(Set.of("bool"), "条件（真假）", "a condition"),
        NUMBER(NUMBERS, "数字", "a number"),
        WHOLE_NUMBER(WHOLE, "整数", "a whole number");

        private final Set<String> types;
        private final Label label;

        Wanted(Set<String> types, String zh, String en) {
            this.types = types;
            this.label = new Label(zh, en);
        }
    }

    private record Asked(String key, String sql, Wanted wanted) {}

    /** A fault at every expression that the server does not understand, or that is of another type than its key asks for. */
    public List<Fault> faults(CompiledRule rule) {
        List<Asked> all = new ArrayList<>();
        all.add(new Asked("when", rule.when().sql(), Wanted.CONDITION));
        rule.severities()
                .forEach((severity, condition) ->
                        all.add(new Asked("severity." + severity.code(), condition.sql(), Wanted.CONDITION)));
        rule.pending().ifPresent(e -> all.add(new Asked("pending", e.sql(), Wanted.CONDITION)));
        int item = 0;
        for (Optional<Expression> when : rule.becauseOf().values()) {
            String key = "because_of[" + ++item + "].when";
            when.ifPresent(e -> all.add(new Asked(key, e.sql(), Wanted.CONDITION)));
        }
        rule.amount().ifPresent(e -> all.add(new Asked("amount", e.sql(), Wanted.NUMBER)));
        rule.months().ifPresent(e -> all.add(new Asked("months", e.sql(), Wanted.WHOLE_NUMBER)));
        try {
            return compared(rule, all, types(all));
        } catch (DataAccessException e) {
            // Not all of them together: each alone, to say which.
            List<Fault> faults = new ArrayList<>();
            for (Asked one : all) {
                try {
                    faults.addAll(compared(rule, List.of(one), types(List.of(one))));
                } catch (DataAccessException refused) {
                    faults.add(new Fault(
                            rule.rule().placeOf(one.key),
                            one.key,
                            SqlErrorText.of(rule.rule().id(), refused)));
                }
            }
            return faults;
        }
    }

    private static List<Fault> compared(CompiledRule rule, List<Asked> asked, List<String> types) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            Asked one = asked.get(i);
            String type = types.get(i);
            if (!one.wanted.types.contains(type)) {
                Label is = NAMES.getOrDefault(type, new Label(type, type));
                boolean fraction = one.wanted == Wanted.WHOLE_NUMBER && NUMBERS.contains(type);
                faults.add(new Fault(
                        rule.rule().placeOf(one.key),
                        one.key,
                        "规则 %s：%s 应为%s，实为%s%s"
                                .formatted(
                                        rule.rule().id(),
                                        one.key,
                                        one.wanted.label.zh(),
                                        is.zh(),
                                        fraction ? "；写 (…)::integer 取整" : ""),
                        "rule %s: %s must be %s, but is %s%s"
                                .formatted(
                                        rule.rule().id(),
                                        one.key,
                                        one.wanted.label.en(),
                                        is.en(),
                                        fraction ? "; (…)::integer rounds it" : "")));
            }
        }
        return faults;
    }

    /** The server only describes the statement; nothing is planned or run. */
    private List<String> types(List<Asked> asked) {
        String expressions =
                String.join(", ", asked.stream().map(e -> "(" + e.sql + ")").toList());
        String sql = "select " + expressions + "\n" + subject.from(expressions);
        List<String> types = jdbc.execute((ConnectionCallback<List<String>>) connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                return names(statement.getMetaData());
            }
        });
        if (types == null) {
            throw new IllegalStateException("no types for the " + subject.scope() + " case");
        }
        return types;
    }

    private static List<String> names(ResultSetMetaData columns) throws SQLException {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            names.add(columns.getColumnTypeName(i));
        }
        return names;
    }
}
