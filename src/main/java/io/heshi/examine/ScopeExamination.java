package io.heshi.examine;

import io.heshi.catalogue.Scope;
import io.heshi.store.Run;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Runs the rules of one scope. A rule that fails on the night's figures, by a divisor that is zero for one unit, say, is left out and
 * named; it must not cost the office the others.
 */
final class ScopeExamination {
    /** Classes of SQLSTATE that a rule's own expression can raise; anything else is not its fault. */
    private static final Set<String> OF_EXPRESSIONS = Set.of("21", "22", "42");

    private final JdbcTemplate jdbc;
    private final Run run;
    private final Map<String, Boolean> present;

    /** @param present person sources that the run has, each with whether it holds more than one claim of somebody */
    ScopeExamination(JdbcTemplate jdbc, Run run, Map<String, Boolean> present) {
        this.jdbc = jdbc;
        this.run = run;
        this.present = present;
    }

    /** @param failed the rules that failed, each with its SQLSTATE; they have no findings */
    record Outcome(long findings, Map<CompiledRule, String> failed) {}

    /** Must be called in a transaction. */
    Outcome examine(CaseRelation relation, List<CompiledRule> rules) {
        jdbc.execute("savepoint before_scope");
        try {
            return new Outcome(insert(relation, rules), Map.of());
        } catch (DataAccessException e) {
            if (!isOfExpression(e)) {
                throw e;
            }
            jdbc.execute("rollback to savepoint before_scope");
            Map<CompiledRule, String> failed = failing(relation, rules);
            if (failed.isEmpty()) {
                throw e;
            }
            List<CompiledRule> sound = new ArrayList<>(rules);
            sound.removeAll(failed.keySet());
            return new Outcome(sound.isEmpty() ? 0 : insert(relation, sound), failed);
        }
    }

    private Map<CompiledRule, String> failing(CaseRelation relation, List<CompiledRule> rules) {
        Map<CompiledRule, String> failed = new LinkedHashMap<>();
        for (CompiledRule rule : rules) {
            try {
                insert(relation, List.of(rule));
            } catch (DataAccessException e) {
                if (!isOfExpression(e)) {
                    throw e;
                }
                failed.put(rule, state(e));
            }
            jdbc.execute("rollback to savepoint before_scope");
        }
        return failed;
    }

    private long insert(CaseRelation relation, List<CompiledRule> rules) {
        RunParts parts = RunParts.units(run);
        if (relation.scope() == Scope.PERSON) {
            new Suspects(jdbc, run, present).gather(relation, rules);
            parts = RunParts.suspects(run, present);
        }
        return jdbc.update(new ScopeStatement(relation, rules).insert(parts));
    }

    private static boolean isOfExpression(DataAccessException e) {
        String state = state(e);
        return state.length() == 5 && OF_EXPRESSIONS.contains(state.substring(0, 2));
    }

    private static String state(DataAccessException e) {
        return e.getMostSpecificCause() instanceof SQLException sql && sql.getSQLState() != null
                ? sql.getSQLState()
                : "";
    }
}
