package io.heshi.identity.verdict;

import io.heshi.store.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one place where verdicts about persons enter, whoever gives them. All of one call are judged by the same state, and are written together
 * or not at all. The caller holds the right to run. A run goes by what was said before its attempt began; what the machine says during a
 * run holds from the next attempt on.
 */
public final class PersonVerdicts {
    private final Sql sql;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public PersonVerdicts(DataSource dataSource, Clock clock) {
        this.sql = new Sql(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        // Within the transaction of a step, a plan is taken back alone.
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    /**
     * Writes what may be said.
     *
     * @return what became of each, in the order given
     */
    public List<PersonJudgement> say(List<PersonVerdict> verdicts, Speaker speaker) {
        return judged(verdicts, speaker, true);
    }

    /** What {@link #say} would do, without doing it. */
    public List<PersonJudgement> plan(List<PersonVerdict> verdicts, Speaker speaker) {
        return judged(verdicts, speaker, false);
    }

    /**
     * Takes a verdict back; the next run goes without it. The machine takes back only what a machine has said.
     *
     * @param seq number of the verdict
     */
    public PersonJudgement revoke(long seq, String why, Speaker speaker) {
        return of(transaction.execute(status -> {
            sql.statement("identity/verdict/21-judge-revoking")
                    .param("seq", seq)
                    .param("why", why)
                    .param("said_by", speaker.code())
                    .update();
            write(speaker);
            return ending(List.of(PersonVerdict.of(PersonWord.REVOKED, 0, 0, why)))
                    .get(0);
        }));
    }

    private List<PersonJudgement> judged(List<PersonVerdict> verdicts, Speaker speaker, boolean write) {
        if (verdicts.isEmpty()) {
            return List.of();
        }
        return of(transaction.execute(status -> {
            ask(verdicts);
            sql.statement("identity/verdict/11-split-keys").update();
            sql.statement("identity/verdict/12-ask-split").update();
            sql.statement("identity/verdict/20-judge")
                    .param("said_by", speaker.code())
                    .param("who", speaker.who())
                    .update();
            write(speaker);
            List<PersonJudgement> ending = ending(verdicts);
            if (!write) {
                status.setRollbackOnly();
            }
            return ending;
        }));
    }

    private static <T> T of(@Nullable T result) {
        return Optional.ofNullable(result).orElseThrow();
    }

    private void ask(List<PersonVerdict> verdicts) {
        sql.statement("identity/verdict/10-asked")
                .param("words", each(verdicts, verdict -> verdict.word().code()))
                .param("persons", each(verdicts, verdict -> Long.toString(verdict.personKey())))
                .param("others", each(verdicts, verdict -> Long.toString(verdict.otherKey())))
                .param("names", each(verdicts, PersonVerdict::nameKey))
                .param("whys", each(verdicts, PersonVerdict::why))
                .param(
                        "weights",
                        each(
                                verdicts,
                                verdict ->
                                        verdict.weight().map(Object::toString).orElse("")))
                .param("evidence", each(verdicts, PersonVerdict::evidence))
                .update();
    }

    private static String[] each(List<PersonVerdict> verdicts, Function<PersonVerdict, String> part) {
        return verdicts.stream().map(part).toArray(String[]::new);
    }

    private void write(Speaker speaker) {
        sql.statement("identity/verdict/30-write")
                .param("at", Timestamp.from(clock.instant()))
                .param("said_by", speaker.code())
                .param("who", speaker.who())
                .param("run_id", speaker.run().map(Object::toString).orElse(""))
                .update();
    }

    private List<PersonJudgement> ending(List<PersonVerdict> verdicts) {
        return sql.statement("identity/verdict/40-endings")
                .query((row, n) -> judgement(row, verdicts))
                .list();
    }

    private static PersonJudgement judgement(ResultSet row, List<PersonVerdict> verdicts) throws SQLException {
        return new PersonJudgement(
                verdicts.get(row.getInt("position")),
                PersonJudgement.Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
                row.getLong("seq"));
    }
}
