package io.heshi.store.sql;

import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Statements of files that take parameters ({@code :run_id}, which psql knows as variables too), by the name of their file. */
public final class Sql {
    private final JdbcClient jdbc;

    public Sql(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** The one statement of a file, ready for its parameters. */
    public StatementSpec statement(String name) {
        return jdbc.sql(SqlFiles.file(name).text());
    }

    /**
     * The same for a file that is a pattern: its psql variables are replaced, {@code :"name"} by an identifier and {@code :'name'} by a text.
     *
     * @param words by variable; a table of one source, say
     */
    public StatementSpec statement(String name, Map<String, String> words) {
        return jdbc.sql(SqlFiles.file(name).textOver(words));
    }

    /**
     * The same for a pattern with places for compiled SQL, {@code :name}.
     *
     * @param compiled pieces of SQL by variable; made of definitions that were checked, never of data
     */
    public StatementSpec statement(String name, Map<String, String> words, Map<String, String> compiled) {
        return jdbc.sql(SqlFiles.file(name).textOver(words, compiled));
    }

    /** The same for a statement about one run, as {@code :run_id}. */
    public StatementSpec ofRun(String name, long runId) {
        return statement(name).param("run_id", runId);
    }
}
