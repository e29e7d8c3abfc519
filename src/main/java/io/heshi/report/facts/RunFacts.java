package io.heshi.report.facts;

import io.heshi.store.Identifier;
import io.heshi.store.sql.SqlFiles;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What PostgreSQL holds of one run, as one transaction sees it. Findings are joined with their exceptions and with what the ledger knew once,
 * into temporary tables that go when the transaction ends; lists of unknown length are read with a cursor. Several threads may read at
 * once: the connection serves one statement after the other, and what is done with the rows is done outside.
 */
public final class RunFacts {
    private static final String FOLDER = "report/";
    private static final int ROWS_AT_ONCE = 500;
    private static final long NO_RUN = -1;

    /**
     * Every join here is over all findings of a run. Tables of a run that has just been written have no statistics yet, and without
     * them the planner expects a handful of rows and loops: 20,000 findings took 21 s instead of 0.3 s.
     */
    private static final List<String> WHOLE_TABLE_JOINS =
            List.of("set local enable_nestloop = off", "set local work_mem = '64MB'");

    private static final List<String> FOUND = List.of("09-answer", "10-found", "20-gone");
    private static final List<String> SUMMED =
            List.of("30-stake", "35-register", "36-region", "40-money", "45-analyze");

    private final JdbcClient jdbc;
    private final Map<String, Object> parameters;
    private final Executor threads;
    private final LocalDate businessDate;
    private final Optional<LocalDate> lastDate;

    private record RunOfJob(String job, LocalDate businessDate, long horizon) {}

    private record LastRun(long runId, LocalDate businessDate) {}

    private RunFacts(
            JdbcClient jdbc,
            Executor threads,
            Map<String, Object> parameters,
            LocalDate businessDate,
            Optional<LocalDate> lastDate) {
        this.jdbc = jdbc;
        this.threads = threads;
        this.parameters = Map.copyOf(parameters);
        this.businessDate = businessDate;
        this.lastDate = lastDate;
    }

    /** With all temporary tables; see {@link #openFound}. */
    public static RunFacts open(Connection connection, long runId, Executor threads) {
        return open(connection, runId, threads, Optional.empty()).with(SUMMED);
    }

    /** The same, with what staff say now and not only with what the run knew. */
    public static RunFacts openWithAllAnswers(Connection connection, long runId, Executor threads) {
        return open(connection, runId, threads, Optional.of(Long.MAX_VALUE)).with(SUMMED);
    }

    /**
     * Makes the temporary tables of what was found and what is gone, and none of those that are summed up for people.
     *
     * @param connection must not commit by itself
     * @param threads read ahead
     * @throws IllegalArgumentException when there is no such run
     * @throws IllegalStateException when a finding of the run has no exception yet
     */
    public static RunFacts openFound(Connection connection, long runId, Executor threads) {
        return open(connection, runId, threads, Optional.empty());
    }

    private static RunFacts open(Connection connection, long runId, Executor threads, Optional<Long> horizon) {
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        RunOfJob run = statement(jdbc, "05-run")
                .param("run_id", runId)
                .query(RunOfJob.class)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("no run " + runId));
        Map<String, Object> parameters =
                new HashMap<>(Map.of("run_id", runId, "job", run.job(), "date", run.businessDate()));
        Optional<LastRun> last = statement(jdbc, "06-last-run")
                .params(parameters)
                .query(LastRun.class)
                .optional();
        parameters.put("horizon", horizon.orElse(run.horizon()));
        parameters.put("last", last.map(LastRun::runId).orElse(NO_RUN));
        parameters.put("last_date", last.map(LastRun::businessDate).orElse(run.businessDate()));
        WHOLE_TABLE_JOINS.forEach(setting -> jdbc.sql(setting).update());
        RunFacts facts = new RunFacts(jdbc, threads, parameters, run.businessDate(), last.map(LastRun::businessDate));
        facts.make(FOUND);
        facts.requireSettled(runId);
        return facts;
    }

    public LocalDate businessDate() {
        return businessDate;
    }

    /** Business date of the last complete run of the job before this one; empty for the first. */
    public Optional<LocalDate> lastDate() {
        return lastDate;
    }

    private RunFacts with(List<String> tables) {
        make(tables);
        return this;
    }

    /**
     * Makes further temporary tables, which several queries share. Nothing else is read meanwhile.
     *
     * @param files their names in {@code sql/report}, in order
     */
    public void make(List<String> files) {
        synchronized (jdbc) {
            files.forEach(file -> query(file).update());
        }
    }

    /**
     * The rows of a query that are few enough to be held.
     *
     * @param file its name in {@code sql/report}
     * @param type a record whose components have the names of the columns
     */
    public <T> List<T> list(String file, Class<T> type) {
        synchronized (jdbc) {
            return query(file).query(type).list();
        }
    }

    public <T> List<T> list(String file, RowMapper<T> mapper) {
        synchronized (jdbc) {
            return query(file).query(mapper).list();
        }
    }

    /** The one row of a query. */
    public <T> T one(String file, Class<T> type) {
        return list(file, type).get(0);
    }

    /** Calls the handler with every row of a query of any length. It must not read anything else meanwhile. */
    public void each(String file, RowCallbackHandler handler) {
        stream(
                file,
                (row, n) -> {
                    handler.processRow(row);
                    return Boolean.TRUE;
                },
                row -> {});
    }

    /** Passes on every row of a query of any length. */
    public <T> void stream(String file, RowMapper<T> mapper, Consumer<? super T> sink) {
        stream(file, mapper, row -> row, sink);
    }

    /**
     * Passes on the findings of a query.
     *
     * @param prepare what is made of a finding while the sink still takes those before it
     */
    public <T> void findings(String file, Function<FindingRow, T> prepare, Consumer<? super T> sink) {
        stream(file, (row, n) -> FindingRow.of(row), prepare, sink);
    }

    /**
     * A batch is read and prepared while the sink takes the one before it.
     *
     * @param prepare what is made of a row while the sink still takes those before it
     */
    public <R, T> void stream(
            String file, RowMapper<R> mapper, Function<? super R, ? extends T> prepare, Consumer<? super T> sink) {
        // Named after the file: the driver keeps statements, and one text must always give the same columns.
        String cursor = Identifier.quote("rows_" + file.replaceAll("[-/]", "_"));
        synchronized (jdbc) {
            String query = SqlFiles.file(FOLDER + file).text();
            jdbc.sql("declare " + cursor + " no scroll cursor for\n" + query)
                    .params(parameters)
                    .update();
        }
        Supplier<List<T>> batch = () -> {
            List<R> rows;
            synchronized (jdbc) {
                rows = jdbc.sql("fetch " + ROWS_AT_ONCE + " from " + cursor)
                        .query(mapper)
                        .list();
            }
            return rows.stream().<T>map(prepare).toList();
        };
        CompletableFuture<List<T>> next = CompletableFuture.supplyAsync(batch, threads);
        try {
            List<T> rows;
            do {
                rows = next.join();
                next = rows.size() < ROWS_AT_ONCE
                        ? CompletableFuture.completedFuture(List.of())
                        : CompletableFuture.supplyAsync(batch, threads);
                rows.forEach(sink);
            } while (rows.size() == ROWS_AT_ONCE);
        } finally {
            // The connection is still used, whatever the sink has met.
            next.exceptionally(failure -> List.of()).join();
        }
        synchronized (jdbc) {
            jdbc.sql("close " + cursor).update();
        }
    }

    /** @param names what the office calls its regions, by code */
    public void nameRegions(Map<String, String> names) {
        List<String> codes = List.copyOf(names.keySet());
        synchronized (jdbc) {
            statement(jdbc, "37-region-label")
                    .param("codes", codes.toArray(new String[0]))
                    .param("names", codes.stream().map(names::get).toArray(String[]::new))
                    .update();
        }
    }

    /** A column's text, empty for null. */
    public static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    private StatementSpec query(String file) {
        return statement(jdbc, file).params(parameters);
    }

    private static StatementSpec statement(JdbcClient jdbc, String file) {
        return jdbc.sql(SqlFiles.file(FOLDER + file).text());
    }

    private void requireSettled(long runId) {
        long unsettled = query("11-without-exception").query(Long.class).single();
        if (unsettled != 0) {
            throw new IllegalStateException(
                    unsettled + " findings of run " + runId + " have no exception of their own: settle the run first");
        }
    }
}
