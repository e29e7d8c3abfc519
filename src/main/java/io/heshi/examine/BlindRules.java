package io.heshi.examine;

import static java.util.stream.Collectors.toMap;

import io.heshi.catalogue.cases.Case;
import io.heshi.definition.Example;
import io.heshi.examine.compile.CompiledRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tells which rules cannot find anything because no row gives a column. What a rule stands on its own examples say: it is blind when,
 * without these columns, it finds none of those that it must find.
 *
 * @param jdbc the connection that has the views of the cases
 * @param types SQL types of the columns of these views, by view and column
 */
record BlindRules(JdbcTemplate jdbc, Map<String, Map<String, String>> types) {
    private static final String STATEMENT = "blind_rule";

    /**
     * The columns without which the rule is blind; none if it sees something.
     *
     * @param none columns that no row gives, by name
     */
    Set<String> without(CompiledRule rule, Case subject, Set<String> none) {
        List<Example> finds =
                rule.rule().examples().stream().filter(Example::finds).toList();
        Set<String> lacking = new TreeSet<>();
        for (Example example : finds) {
            Set<String> given = given(example, none);
            if (given.isEmpty()) {
                return Set.of();
            }
            lacking.addAll(given);
        }
        return finds.isEmpty()
                        || findsAny(
                                rule,
                                subject,
                                finds.stream().map(e -> stripped(e, none)).toList())
                ? Set.of()
                : lacking;
    }

    private static Set<String> given(Example example, Set<String> none) {
        Set<String> given = new TreeSet<>();
        example.values()
                .forEach((group, row) -> row.keySet().stream()
                        .map(column -> group + "." + column)
                        .filter(none::contains)
                        .forEach(given::add));
        return given;
    }

    /** The source still speaks, but not of these columns. */
    private static Example stripped(Example example, Set<String> none) {
        Map<String, Map<String, String>> values = new HashMap<>();
        example.values()
                .forEach((group, row) -> values.put(
                        group,
                        row.entrySet().stream()
                                .filter(value -> !none.contains(group + "." + value.getKey()))
                                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue))));
        return new Example(true, values, example.settings(), "", example.place());
    }

    private boolean findsAny(CompiledRule rule, Case subject, List<Example> examples) {
        ExampleRelations relations = new ExampleRelations(subject, types, examples);
        String statement = relations.over(ScopeStatement.exists(subject, rule, relations));
        jdbc.execute(relations.parameters().prepare(STATEMENT, statement));
        boolean any = false;
        for (int i = 0; i < examples.size() && !any; i++) {
            any = Boolean.TRUE.equals(jdbc.queryForObject(relations.parameters().execute(STATEMENT, i), Boolean.class));
        }
        jdbc.execute("deallocate " + STATEMENT);
        return any;
    }
}
