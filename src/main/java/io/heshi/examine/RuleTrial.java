package io.heshi.examine;

import io.heshi.definition.Example;
import io.heshi.definition.Fault;
import io.heshi.definition.Label;
import io.heshi.definition.Rule;
import io.heshi.definition.Scope;
import io.heshi.store.Run;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Prepares a rule against the real schema and runs its examples. */
final class RuleTrial {
    private static final String STATEMENT = "rule_examples";

    private final JdbcTemplate jdbc;

    RuleTrial(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What is wrong with a rule, and with its examples if nothing else is. */
    List<Fault> faults(Rule rule, CaseRelation relation, Map<String, Integer> settings) {
        List<Fault> faults = new ArrayList<>();
        CompiledRule compiled = CompiledRule.of(rule, relation, settings, faults);
        rule.examples().forEach(example -> faults.addAll(ExampleParts.faults(relation, example)));
        if (faults.isEmpty()) {
            prepare(compiled, relation, faults);
        }
        if (faults.isEmpty() && !rule.examples().isEmpty()) {
            tryExamples(compiled, relation, faults);
        }
        return faults;
    }

    private void prepare(CompiledRule rule, CaseRelation relation, List<Fault> faults) {
        Run run = new Run(0, "check", LocalDate.of(2024, 12, 31), 1, LocalDate.of(2024, 12, 17));
        RunParts parts = relation.scope() == Scope.PERSON ? RunParts.persons(run, Map.of()) : RunParts.units(run);
        try {
            jdbc.execute("explain " + new ScopeStatement(relation, List.of(rule)).insert(parts));
        } catch (DataAccessException e) {
            faults.add(new Fault(rule.rule().placeOf("when"), "when", refused(rule, e)));
        }
    }

    private void tryExamples(CompiledRule rule, CaseRelation relation, List<Fault> faults) {
        List<Example> examples = rule.rule().examples();
        ExampleParts parts = new ExampleParts(relation, examples);
        String statement = ScopeStatement.exists(relation, rule, parts);
        try {
            jdbc.execute(parts.parameters().prepare(STATEMENT, statement));
        } catch (DataAccessException e) {
            faults.add(new Fault(examples.get(0).place(), "examples", refused(rule, e)));
            return;
        }
        for (int i = 0; i < examples.size(); i++) {
            run(rule, examples.get(i), parts.parameters().execute(STATEMENT, i), faults);
        }
        jdbc.execute("deallocate " + STATEMENT);
    }

    private void run(CompiledRule rule, Example example, String execute, List<Fault> faults) {
        try {
            boolean found = Boolean.TRUE.equals(jdbc.queryForObject(execute, Boolean.class));
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

    /** The reason is the server's own and stands once, behind both languages. */
    private static Label refused(CompiledRule rule, DataAccessException e) {
        String id = rule.rule().id();
        return new Label(
                "规则 " + id + "：数据库无法执行其中的 SQL，原因见英文；请检查列的类型和写法", "rule " + id + ": PostgreSQL says: " + reason(e));
    }

    private static String reason(DataAccessException e) {
        Throwable cause = e.getMostSpecificCause();
        if (cause instanceof PSQLException psql) {
            ServerErrorMessage message = psql.getServerErrorMessage();
            if (message != null) {
                return message.getMessage() + (message.getHint() == null ? "" : " (" + message.getHint() + ")");
            }
        }
        return cause instanceof SQLException sql ? "SQL state " + sql.getSQLState() : "unknown error";
    }
}
