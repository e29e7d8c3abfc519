package io.heshi.examine;

import io.heshi.catalogue.cases.Case;
import io.heshi.catalogue.cases.Scope;
import io.heshi.examine.compile.CompiledRule;
import io.heshi.store.sql.RuleRights;
import io.heshi.store.sql.RunSql;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Runs the rules of one scope. A rule that fails on the night's figures, by a divisor that is zero for one unit, say, is left out and
 * named; it must not cost the office the others.
 *
 * @param repeating person sources that hold more than one claim of somebody
 */
record ScopeExamination(
        RunSql sql,
        RuleRights rights,
        JdbcTemplate jdbc,
        PersonPrefilter prefilter,
        SharedValues shared,
        List<String> repeating) {
    /**
     * Classes of SQLSTATE that a rule's own expression can raise, and what a text too long for the server gives; anything else is not its
     * fault.
     */
    private static final Set<String> OF_EXPRESSIONS = Set.of("21", "22", "42", "54");

    private static final String TOO_LONG = "XX000";
    private static final String EXECUTE = "execute person_findings";

    /** @param failed the rules that failed, each with its SQLSTATE; they have no findings */
    record Outcome(long findings, Map<CompiledRule, String> failed) {}

    /** Must be called in a transaction. */
    Outcome examine(Case subject, List<CompiledRule> rules) {
        Savepoint before =
                Objects.requireNonNull(jdbc.execute((ConnectionCallback<Savepoint>) Connection::setSavepoint));
        try {
            return new Outcome(insert(subject, rules), Map.of());
        } catch (DataAccessException e) {
            if (!isOfExpression(e)) {
                throw e;
            }
            backTo(before);
            Map<CompiledRule, String> failed = failing(subject, rules, before);
            if (failed.isEmpty()) {
                throw e;
            }
            List<CompiledRule> sound = new ArrayList<>(rules);
            sound.removeAll(failed.keySet());
            return new Outcome(sound.isEmpty() ? 0 : insert(subject, sound), failed);
        }
    }

    private Map<CompiledRule, String> failing(Case subject, List<CompiledRule> rules, Savepoint before) {
        Map<CompiledRule, String> failed = new LinkedHashMap<>();
        for (CompiledRule rule : rules) {
            try {
                insert(subject, List.of(rule));
            } catch (DataAccessException e) {
                if (!isOfExpression(e)) {
                    throw e;
                }
                failed.put(rule, state(e));
            }
            backTo(before);
        }
        return failed;
    }

    private void backTo(Savepoint before) {
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            connection.rollback(before);
            return true;
        });
    }

    private long insert(Case subject, List<CompiledRule> rules) {
        ScopeStatement statement = new ScopeStatement(subject, rules);
        String name = "examine/findings of " + subject.scope();
        if (subject.scope() == Scope.SHARED) {
            shared.gather(rules);
        }
        if (subject.scope() != Scope.PERSON) {
            return sql.run(name, statement.insert(), rights);
        }
        prefilter.gather(subject, rules);
        return repeating.isEmpty()
                ? sql.run(name, statement.insert(), rights)
                : insertByTurns(name, statement.insertByTurns(repeating));
    }

    /** One plan for all turns: over a small city planning takes far longer than running. */
    private long insertByTurns(String name, String statement) {
        sql.run("examine/person/40-forget-plan");
        sql.run(name + ", prepared", "prepare person_findings as\n" + statement, rights);
        long findings = sql.run(name, EXECUTE, rights);
        for (String source : repeating) {
            prefilter.turn(source);
            findings += sql.run(name + ", further claims of " + source, EXECUTE, rights);
        }
        prefilter.endOfTurns();
        sql.run("examine/person/40-forget-plan");
        return findings;
    }

    private static boolean isOfExpression(DataAccessException e) {
        String state = state(e);
        return e instanceof RuleRights.OutOfTime
                || state.equals(TOO_LONG)
                || state.length() == 5 && OF_EXPRESSIONS.contains(state.substring(0, 2));
    }

    private static String state(DataAccessException e) {
        return e.getMostSpecificCause() instanceof SQLException failure && failure.getSQLState() != null
                ? failure.getSQLState()
                : "";
    }
}
