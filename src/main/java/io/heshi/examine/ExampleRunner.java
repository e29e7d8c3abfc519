package io.heshi.examine;

import io.heshi.catalogue.Label;
import io.heshi.catalogue.Texts;
import io.heshi.catalogue.cases.Case;
import io.heshi.definition.Definitions;
import io.heshi.definition.Example;
import io.heshi.definition.Fault;
import io.heshi.definition.Rule;
import io.heshi.definition.words.ColumnWords;
import io.heshi.definition.words.Evidence;
import io.heshi.examine.compile.ColumnHint;
import io.heshi.examine.compile.CompiledRule;
import io.heshi.examine.compile.ExpressionTypes;
import io.heshi.examine.compile.SqlErrorText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Prepares a rule against the real schema and runs its examples. */
final class ExampleRunner {
    private static final String STATEMENT = "rule_examples";

    private final JdbcTemplate jdbc;
    private final Map<String, Map<String, String>> types;
    private final Definitions definitions;
    private final ColumnHint hint;
    private final ColumnWords words;

    /**
     * @param jdbc one connection that has the views of the cases
     * @param types SQL types of the columns of these views, by view and column
     */
    ExampleRunner(JdbcTemplate jdbc, Map<String, Map<String, String>> types, Definitions definitions) {
        this.jdbc = jdbc;
        this.types = types;
        this.definitions = definitions;
        this.hint = ColumnHint.of(definitions.sources().values());
        this.words = new ColumnWords(definitions, Texts.load("report"), true);
    }

    /** What is wrong with a rule, and with its examples if nothing else is. */
    List<Fault> faults(Rule rule, Case subject) {
        List<Fault> faults = new ArrayList<>();
        CodeWords codes = new CodeWords(new CodedColumns(definitions, subject));
        CompiledRule compiled = CompiledRule.of(rule, subject, definitions.settingValues(), hint, faults);
        faults.addAll(new ExampleCheck(subject, codes, hint, definitions.settingValues()).faults(rule));
        words(rule).forEach((key, sql) -> codes.faults(sql).forEach(told -> faults.add(at(rule, key, told))));
        if (faults.isEmpty()) {
            prepare(compiled, subject, faults);
        }
        if (faults.isEmpty()) {
            byThresholds(rule).forEach((thresholds, examples) -> {
                tryExamples(CompiledRule.of(rule, subject, thresholds, hint, faults), examples, subject, faults);
            });
        }
        return faults;
    }

    /** The examples by the thresholds that they stand on: those that they name, else those of the settings. */
    private Map<Map<String, Integer>, List<Example>> byThresholds(Rule rule) {
        Map<Map<String, Integer>, List<Example>> examples = new LinkedHashMap<>();
        for (Example example : rule.examples()) {
            Map<String, Integer> thresholds = new TreeMap<>(definitions.settingValues());
            thresholds.putAll(example.settings());
            examples.computeIfAbsent(thresholds, t -> new ArrayList<>()).add(example);
        }
        return examples;
    }

    /** The expressions of a rule by key. */
    private static Map<String, String> words(Rule rule) {
        Map<String, String> written = new LinkedHashMap<>();
        written.put("when", rule.when());
        rule.severityWhen().forEach((severity, sql) -> written.put("severity." + severity.code(), sql));
        rule.pending().ifPresent(sql -> written.put("pending", sql));
        rule.amount().ifPresent(sql -> written.put("amount", sql));
        rule.months().ifPresent(sql -> written.put("months", sql));
        return written;
    }

    private static Fault at(Rule rule, String key, Label told) {
        return new Fault(
                rule.placeOf(key), key, "规则 " + rule.id() + "：" + told.zh(), "rule " + rule.id() + ": " + told.en());
    }

    private void prepare(CompiledRule rule, Case subject, List<Fault> faults) {
        faults.addAll(new ExpressionTypes(jdbc, subject).faults(rule));
        if (!faults.isEmpty()) {
            return;
        }
        try {
            // What stands nowhere but in evidence is looked up; what decides is planned too, and constant faults come
            // out.
            jdbc.execute("prepare " + STATEMENT + " as " + new ScopeStatement(subject, List.of(rule)).insert());
            jdbc.execute("deallocate " + STATEMENT);
            jdbc.execute("explain " + ScopeStatement.found(subject, rule, Case.Stand.ONCE));
        } catch (DataAccessException e) {
            faults.add(new Fault(rule.rule().placeOf("when"), "when", refused(rule, e)));
        }
    }

    private void tryExamples(CompiledRule rule, List<Example> examples, Case subject, List<Fault> faults) {
        boolean said = examples.stream().anyMatch(example -> !example.says().isEmpty());
        ExampleRelations relations = new ExampleRelations(subject, types, examples);
        String statement = relations.over(
                said ? ScopeStatement.told(subject, rule, relations) : ScopeStatement.found(subject, rule, relations));
        try {
            jdbc.execute(relations.parameters().prepare(STATEMENT, statement));
        } catch (DataAccessException e) {
            faults.add(new Fault(examples.get(0).place(), "examples", refused(rule, e)));
            return;
        }
        for (int i = 0; i < examples.size(); i++) {
            run(rule, subject, examples.get(i), relations.parameters().execute(STATEMENT, i), faults);
        }
        jdbc.execute("deallocate " + STATEMENT);
    }

    private void run(CompiledRule rule, Case subject, Example example, String execute, List<Fault> faults) {
        try {
            List<String> first = jdbc.query(execute, (row, n) -> row.getString(1));
            boolean found = !first.isEmpty();
            if (found && !example.says().isEmpty()) {
                sentence(rule, subject, example, first.get(0)).ifPresent(faults::add);
            }
            if (found != example.finds()) {
                faults.add(new Fault(
                        example.place(),
                        "examples",
                        "规则 %s %s，但示例写的是 %s；请改规则或改示例"
                                .formatted(
                                        rule.rule().id(),
                                        found ? "查出了这个示例" : "没有查出这个示例",
                                        example.finds() ? "finds（应查出）" : "passes（不应查出）"),
                        "rule %s %s this case, but the example says that it %s it"
                                .formatted(
                                        rule.rule().id(),
                                        found ? "finds" : "passes",
                                        example.finds() ? "finds" : "passes")));
            }
        } catch (DataAccessException e) {
            faults.add(new Fault(example.place(), "examples", refused(rule, e)));
        }
    }

    /** What is wrong with the sentence that an example states. */
    private Optional<Fault> sentence(CompiledRule rule, Case subject, Example example, String evidence) {
        String said = rule.rule()
                .says()
                .map(says -> words.said(subject.scope().code(), says, Evidence.parse(evidence), Set.of())
                        .zh())
                .orElseGet(() -> rule.rule().title().zh());
        return said.equals(example.says())
                ? Optional.empty()
                : Optional.of(new Fault(
                        example.place(),
                        "examples",
                        "规则 %s 这样说：“%s”，但示例写的是“%s”；请改 says 或改示例"
                                .formatted(rule.rule().id(), said, example.says()),
                        "rule %s says “%s”, but the example says “%s”"
                                .formatted(rule.rule().id(), said, example.says())));
    }

    private static Label refused(CompiledRule rule, DataAccessException e) {
        return SqlErrorText.of(rule.rule().id(), e);
    }
}
