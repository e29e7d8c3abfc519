package io.heshi.store.sql;

import static java.util.stream.Collectors.joining;

import io.heshi.store.Run;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.StatementCallback;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Runs files of SQL over the views of one run ({@link RunViews}) and, when it is closed, writes how long each took into
 * {@code statement_timing} (of number 0, no run, nothing). To be used in one transaction, on one connection.
 */
public final class RunSql implements AutoCloseable {
    private static final double NANOS = 1e9;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final Run run;
    private final RunViews views;
    private final Map<String, Taken> taken = new LinkedHashMap<>();

    /** How long a statement took, and how many rows it changed. */
    private record Taken(double seconds, long changed) {}

    private RunSql(JdbcTemplate jdbc, Run run, RunViews views) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
        this.run = run;
        this.views = views;
    }

    /**
     * Makes the views.
     *
     * @param settings thresholds of the job by name, the columns of view {@code setting}
     * @param personSources sources of persons that the job has; each gets a view
     */
    public static RunSql open(
            DataSource dataSource, Run run, Map<String, Integer> settings, List<String> personSources) {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        RunViews views = new RunViews(jdbc, run, settings, personSources);
        views.create();
        return new RunSql(jdbc, run, views);
    }

    /** Runs every file of a folder in the order of their numbers. */
    public void runAll(String folder) {
        SqlFiles.folder(folder).forEach(this::run);
    }

    /**
     * Runs one file.
     *
     * @return rows that its last statement changed
     */
    public long run(String name) {
        return run(SqlFiles.file(name));
    }

    /**
     * Runs a statement that rules were compiled to.
     *
     * @param name under which its time is noted
     * @return rows that it changed
     * @throws RuleRights.OutOfTime if it takes longer than rules may
     */
    public long run(String name, String compiled, RuleRights rights) {
        long start = System.nanoTime();
        long rows = rights.within(() -> execute(compiled));
        note(name, start, rows);
        return rows;
    }

    /** The rights of rules in the transaction under way. */
    public RuleRights rulesInTransaction(int seconds) {
        return RuleRights.of(client, seconds, true);
    }

    /** The rights of rules on the one connection that this works on, without a transaction. */
    public RuleRights rulesInSession(int seconds) {
        return RuleRights.of(client, seconds, false);
    }

    /**
     * Runs one file that is a pattern: its psql variables are replaced, {@code :"name"} by an identifier and {@code :'name'} by a text.
     *
     * @param words by variable; a table of one source, say
     * @return rows that its last statement changed
     */
    public long run(String name, Map<String, String> words) {
        String text = SqlFiles.file(name).textOver(words);
        return timed(name + words.values().stream().sorted().collect(joining(" ", " ", "")), text);
    }

    /**
     * Runs one file that is a pattern with places for compiled SQL, {@code :name}.
     *
     * @param words by variable, as {@link #run(String, Map)} replaces them
     * @param compiled pieces of SQL by variable; made of definitions that were checked, never of data
     * @return rows that its last statement changed
     */
    public long run(String name, Map<String, String> words, Map<String, String> compiled) {
        String text = SqlFiles.file(name).textOver(words, compiled);
        return timed(name + words.values().stream().sorted().collect(joining(" ", " ", "")), text);
    }

    /** The table that holds the compact claims of a source, and that view {@code source_…} shows once it is there. */
    public String compactTable(String source) {
        return CompactClaims.table(run.id(), source);
    }

    /** Makes the views again, since a compact table has come. */
    public void refresh() {
        views.create();
    }

    /** The one query of a file, over the views, ready for its parameters. Not timed. */
    public JdbcClient.StatementSpec query(String name) {
        return client.sql(SqlFiles.file(name).text());
    }

    /** Writes down what statements took, and drops the views, so that nothing of the run hangs on them when its tables are dropped. */
    @Override
    public void close() {
        if (!taken.isEmpty()) {
            query("run/10-statement-timing")
                    .param("run_id", run.id())
                    .param("statements", taken.keySet().toArray(String[]::new))
                    .param(
                            "seconds",
                            taken.values().stream().mapToDouble(Taken::seconds).toArray())
                    .param(
                            "changed",
                            taken.values().stream().mapToLong(Taken::changed).toArray())
                    .update();
        }
        views.drop();
    }

    private long run(SqlFile file) {
        return timed(file.name(), file.text());
    }

    private long timed(String name, String text) {
        long start = System.nanoTime();
        long rows = execute(text);
        note(name, start, rows);
        return rows;
    }

    private long execute(String text) {
        Long rows = jdbc.execute((StatementCallback<Long>) statement -> {
            statement.execute(text);
            long changed = statement.getLargeUpdateCount();
            while (statement.getMoreResults() || statement.getUpdateCount() != -1) {
                changed = statement.getLargeUpdateCount();
            }
            return Math.max(0, changed);
        });
        return rows == null ? 0 : rows;
    }

    private void note(String name, long start, long rows) {
        if (run.id() != 0) {
            taken.put(name, new Taken((System.nanoTime() - start) / NANOS, rows));
        }
    }
}
