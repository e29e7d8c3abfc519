package io.heshi.ledger;

import io.heshi.store.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
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
        // Within the transaction of a step, a plan is taken back alone.
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    /**
     * Writes what may be written.
     *
     * @param decisions of different exceptions; all or none of them take something back
     * @return what became of each, in the order given
     */
    public List<Decided> decide(List<Decision> decisions, Clerk clerk) {
        return decide(decisions, Collections.nCopies(decisions.size(), clerk));
    }

    /** The same where each has its own clerk, all by the same means. */
    public List<Decided> decide(List<Decision> decisions, List<Clerk> clerks) {
        return judged(decisions, clerks, true);
    }

    /** What {@link #decide} would do, without doing it. */
    public List<Decided> plan(List<Decision> decisions, Clerk clerk) {
        return plan(decisions, Collections.nCopies(decisions.size(), clerk));
    }

    /** The same where each has its own clerk. */
    public List<Decided> plan(List<Decision> decisions, List<Clerk> clerks) {
        return judged(decisions, clerks, false);
    }

    private List<Decided> judged(List<Decision> decisions, List<Clerk> clerks, boolean write) {
        if (decisions.isEmpty()) {
            return List.of();
        }
        List<Decided> decided = transaction.execute(status -> {
            boolean undoing = decisions.get(0).verdict() == Verdict.UNDONE;
            ask(decisions, clerks);
            sql.statement("ledger/decide/" + (undoing ? "21-judge-undoing" : "20-judge"))
                    .update();
            if (write) {
                write(clerks.get(0).via(), undoing);
            } else {
                status.setRollbackOnly();
            }
            return sql.statement("ledger/decide/40-endings")
                    .query((row, n) -> decided(row, decisions))
                    .list();
        });
        return decided == null ? List.of() : decided;
    }

    private void ask(List<Decision> decisions, List<Clerk> clerks) {
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
                .param("clerks", clerks.stream().map(Clerk::who).toArray(String[]::new))
                .update();
        askFiles(decisions);
    }

    /** The files that each of them rests on, by its place among the decisions. */
    private void askFiles(List<Decision> decisions) {
        List<Integer> positions = new ArrayList<>();
        List<DecisionFile> files = new ArrayList<>();
        for (int i = 0; i < decisions.size(); i++) {
            for (DecisionFile file : decisions.get(i).files()) {
                positions.add(i);
                files.add(file);
            }
        }
        sql.statement("ledger/decide/11-asked-files")
                .param("positions", positions.toArray(Integer[]::new))
                .param("names", files.stream().map(DecisionFile::name).toArray(String[]::new))
                .param("sums", files.stream().map(DecisionFile::sha256).toArray(String[]::new))
                .param("sizes", files.stream().map(DecisionFile::bytes).toArray(Long[]::new))
                .update();
    }

    private static String[] each(List<Decision> decisions, Function<Decision, String> part) {
        return decisions.stream().map(part).toArray(String[]::new);
    }

    private void write(String via, boolean undoing) {
        Timestamp at = Timestamp.from(clock.instant());
        sql.statement("ledger/decide/30-write-events").param("at", at).update();
        sql.statement("ledger/decide/" + (undoing ? "32-write-undoings" : "31-write-decisions"))
                .param("at", at)
                .param("via", via)
                .update();
        sql.statement("ledger/decide/33-move").update();
        sql.statement("ledger/decide/34-write-files").update();
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
