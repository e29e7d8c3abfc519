package io.heshi.ledger;

import io.heshi.store.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one place where decisions enter the ledger, whoever gives them. All of one call are judged by the same state of the ledger, and are
 * written together or not at all. The caller holds the right to run, so that no run reads half of them.
 */
public final class Decisions {
    private final Sql sql;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public Decisions(DataSource dataSource, Clock clock) {
        this.sql = new Sql(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        this.clock = clock;
    }

    /**
     * Writes what may be written.
     *
     * @param decisions of different exceptions; all or none of them take something back
     * @return what became of each, in the order given
     */
    public List<Decided> decide(List<Decision> decisions, Clerk clerk) {
        return judged(decisions, clerk, true);
    }

    /** What {@link #decide} would do, without doing it. */
    public List<Decided> plan(List<Decision> decisions, Clerk clerk) {
        return judged(decisions, clerk, false);
    }

    private List<Decided> judged(List<Decision> decisions, Clerk clerk, boolean write) {
        if (decisions.isEmpty()) {
            return List.of();
        }
        List<Decided> decided = transaction.execute(status -> {
            boolean undoing = decisions.get(0).verdict() == Verdict.UNDONE;
            ask(decisions);
            sql.statement("ledger/decide/" + (undoing ? "21-judge-undoing" : "20-judge"))
                    .param("who", clerk.who())
                    .update();
            if (write) {
                write(clerk, undoing);
            } else {
                status.setRollbackOnly();
            }
            return sql.statement("ledger/decide/40-endings")
                    .query((row, n) -> decided(row, decisions))
                    .list();
        });
        return decided == null ? List.of() : decided;
    }

    private void ask(List<Decision> decisions) {
        sql.statement("ledger/decide/10-asked")
                .param("numbers", each(decisions, decision -> Long.toString(decision.number())))
                .param(
                        "verdicts",
                        each(decisions, decision -> decision.verdict().code()))
                .param("reasons", each(decisions, Decision::reason))
                .param(
                        "untils",
                        each(
                                decisions,
                                decision -> decision.until()
                                        .map(LocalDate::toString)
                                        .orElse("")))
                .param("documents", each(decisions, Decision::document))
                .param("owners", each(decisions, Decision::owner))
                .update();
    }

    private static String[] each(List<Decision> decisions, Function<Decision, String> part) {
        return decisions.stream().map(part).toArray(String[]::new);
    }

    private void write(Clerk clerk, boolean undoing) {
        Timestamp at = Timestamp.from(clock.instant());
        sql.statement("ledger/decide/30-write-events")
                .param("at", at)
                .param("who", clerk.who())
                .update();
        sql.statement("ledger/decide/" + (undoing ? "32-write-undoings" : "31-write-decisions"))
                .param("at", at)
                .param("who", clerk.who())
                .param("via", clerk.via())
                .update();
        sql.statement("ledger/decide/33-move").update();
    }

    private static Decided decided(ResultSet row, List<Decision> decisions) throws SQLException {
        Decided.Outcome outcome =
                Decided.Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT));
        String from = row.getString("from_state");
        return new Decided(
                decisions.get(row.getInt("position")),
                outcome,
                from,
                outcome == Decided.Outcome.APPLIED ? row.getString("to_state") : from);
    }
}
