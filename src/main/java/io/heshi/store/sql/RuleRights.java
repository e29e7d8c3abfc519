package io.heshi.store.sql;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * With which rights and for how long the SQL of rules is run: under a role that may read the case and write findings, and do nothing else,
 * where the server has it. A rule is a text that somebody wrote.
 */
public final class RuleRights {
    private static final String CANCELLED = "57014";

    private final JdbcClient client;
    private final boolean restricted;
    private final int seconds;
    private final boolean local;

    private RuleRights(JdbcClient client, boolean restricted, int seconds, boolean local) {
        this.client = client;
        this.restricted = restricted;
        this.seconds = seconds;
        this.local = local;
    }

    /** @param local whether it is for statements of one transaction, whose rollback gives the rights back when one fails */
    static RuleRights of(JdbcClient client, int seconds, boolean local) {
        boolean restricted = client.sql(text("10-rights")).query(Boolean.class).single();
        return new RuleRights(client, restricted, seconds, local);
    }

    /** A statement was not done within the time that it had. */
    public static final class OutOfTime extends QueryTimeoutException {
        OutOfTime(int seconds, DataAccessException cause) {
            super("not done within %d seconds".formatted(seconds), cause);
        }
    }

    /** Whether rules run under a role of their own; if not, they run with the rights of the program. */
    public boolean restricted() {
        return restricted;
    }

    /** How long a statement may take; 0 is without limit. */
    public int seconds() {
        return seconds;
    }

    /**
     * Does work with these rights, over the views as they are now.
     *
     * @throws OutOfTime if it took too long
     */
    public <T> T within(Supplier<T> work) {
        if (restricted) {
            client.sql(text("20-lend")).update();
        }
        Session before = client.sql(text("05-now")).query(Session.class).single();
        client.sql(text("30-begin"))
                .param("timeout", TimeUnit.SECONDS.toMillis(seconds) + "ms")
                .param("restricted", restricted)
                .param("local", local)
                .query()
                .listOfRows();
        long start = System.nanoTime();
        boolean failed = true;
        try {
            T result = work.get();
            failed = false;
            return result;
        } catch (DataAccessException e) {
            throw isOutOfTime(e, start) ? new OutOfTime(seconds, e) : e;
        } finally {
            if (!failed || !local) {
                client.sql(text("40-end"))
                        .param("role", before.role)
                        .param("timeout", before.timeout)
                        .param("local", local)
                        .query()
                        .listOfRows();
            }
        }
    }

    /** A run that is stopped has its statements cancelled too. */
    private boolean isOutOfTime(DataAccessException e, long start) {
        return seconds > 0
                && e.getMostSpecificCause() instanceof SQLException refused
                && CANCELLED.equals(refused.getSQLState())
                && System.nanoTime() - start >= TimeUnit.SECONDS.toNanos(seconds) * 9 / 10;
    }

    private static String text(String name) {
        return SqlFiles.file("rules/" + name).text();
    }

    private record Session(String role, String timeout) {}
}
