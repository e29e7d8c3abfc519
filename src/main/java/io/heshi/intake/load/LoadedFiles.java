package io.heshi.intake.load;

import io.heshi.intake.cleanse.RowClass;
import io.heshi.store.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** What the manifest and the tables say of files taken in. */
public final class LoadedFiles {
    private final DataSource dataSource;
    private final Sql sql;

    public LoadedFiles(DataSource dataSource) {
        this.dataSource = dataSource;
        sql = new Sql(dataSource);
    }

    /** What is stored of a file; of lines, those that stand in its books. */
    record Stored(long claims, long rejects, long lines) {}

    /** Whether the file is loaded and all its claims are still there. */
    public boolean intact(IntakeFile file) {
        return statement("intake/10-intact", file).query(Boolean.class).single();
    }

    /** Deletes the file's claims, rejects and books and marks it as not loaded. */
    void clear(IntakeFile file) {
        statement("intake/20-clear", file).update();
    }

    /** Writes what the tally still holds of the file's books. */
    void finishBooks(IntakeFile file, FileTally tally) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            new BookWriter(file, tally).finish(connection);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the books of " + file.fileName() + " were not written", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    Stored stored(IntakeFile file) {
        return statement("intake/50-stored", file).query(Stored.class).single();
    }

    /** Writes the tally into the manifest and marks the file as loaded. */
    void record(IntakeFile file, FileTally tally) {
        int updated = statement("intake/60-loaded", file)
                .param("format", tally.format())
                .param("encoding", tally.encoding())
                .param("lines", tally.lines())
                .param("claim_rows", tally.claimRows())
                .param("claims", tally.claims())
                .param("rejects", tally.rejects())
                .param("blank", tally.passed(RowClass.BLANK))
                .param("headers", tally.passed(RowClass.HEADER))
                .param("titles", tally.passed(RowClass.TITLE))
                .param("totals", tally.passed(RowClass.TOTAL))
                .param("notes", tally.passed(RowClass.NOTE))
                .param("headings", tally.passed(RowClass.UNIT_HEADING))
                .param("skipped", tally.passed(RowClass.SKIPPED))
                .param("hidden_lines", tally.hiddenLines())
                .param("headers_found", String.join("\n", tally.headersFound()))
                .param("headers_unmapped", String.join("\n", tally.headersUnmapped()))
                .param("title_text", tally.titles())
                .param("faulty_claims", tally.columns().faultyClaims())
                .update();
        if (updated != 1) {
            throw new IllegalStateException(file.fileName() + " is not in the manifest of run " + file.runId());
        }
    }

    private StatementSpec statement(String name, IntakeFile file) {
        return sql.statement(name, Map.of("claims", file.claimTable()))
                .param("run_id", file.runId())
                .param("file_id", file.fileId());
    }
}
