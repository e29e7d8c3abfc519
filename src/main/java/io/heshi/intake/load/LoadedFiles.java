package io.heshi.intake.load;

import io.heshi.intake.cleanse.RowClass;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** What the manifest and the tables say of files taken in. */
public final class LoadedFiles {
    private final DataSource dataSource;
    private final JdbcClient jdbc;

    public LoadedFiles(DataSource dataSource) {
        this.dataSource = dataSource;
        jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Whether the file is loaded and all its claims are still there. A crash of the server empties the tables of claims, which
     * are UNLOGGED, and leaves the manifest.
     */
    public boolean intact(IntakeFile file) {
        return jdbc.sql("select claims from source_file where run_id = ? and file_id = ? and loaded")
                .params(file.runId(), file.fileId())
                .query(Long.class)
                .optional()
                .filter(claims -> claims == countClaims(file))
                .isPresent();
    }

    /** Deletes the file's claims, rejects and books and marks it as not loaded. */
    void clear(IntakeFile file) {
        jdbc.sql("delete from " + file.claimTable() + " where file_id = ?")
                .param(file.fileId())
                .update();
        for (String table : List.of("reject", "line_class", "total_check", "value_fault", "column_count")) {
            jdbc.sql("delete from " + table + " where run_id = ? and file_id = ?")
                    .params(file.runId(), file.fileId())
                    .update();
        }
        jdbc.sql("update source_file set loaded = false where run_id = ? and file_id = ?")
                .params(file.runId(), file.fileId())
                .update();
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

    /** Writes the tally into the manifest and marks the file as loaded. */
    void record(IntakeFile file, FileTally tally) {
        int updated = jdbc.sql("""
                        update source_file
                           set format = ?, encoding = nullif(?, ''), loaded = true, lines = ?, claim_rows = ?, claims = ?,
                               rejects = ?, blank = ?, headers = ?, titles = ?, totals = ?, notes = ?, headings = ?,
                               skipped = ?, hidden_lines = ?, headers_found = ?, headers_unmapped = ?, title_text = ?,
                               faulty_claims = ?
                         where run_id = ? and file_id = ?
                        """)
                .params(
                        tally.format(),
                        tally.encoding(),
                        tally.lines(),
                        tally.claimRows(),
                        tally.claims(),
                        tally.rejects(),
                        tally.passed(RowClass.BLANK),
                        tally.passed(RowClass.HEADER),
                        tally.passed(RowClass.TITLE),
                        tally.passed(RowClass.TOTAL),
                        tally.passed(RowClass.NOTE),
                        tally.passed(RowClass.UNIT_HEADING),
                        tally.passed(RowClass.SKIPPED),
                        tally.hiddenLines(),
                        String.join("\n", tally.headersFound()),
                        String.join("\n", tally.headersUnmapped()),
                        tally.titles(),
                        tally.columns().faultyClaims(),
                        file.runId(),
                        file.fileId())
                .update();
        if (updated != 1) {
            throw new IllegalStateException(file.fileName() + " is not in the manifest of run " + file.runId());
        }
    }

    long countClaims(IntakeFile file) {
        return count("select count(*) from " + file.claimTable() + " where file_id = ?", file.fileId());
    }

    /** Rows that stand in the books of the file. */
    long countBookedRows(IntakeFile file) {
        return count(
                "select coalesce(sum(rows), 0) from line_class where run_id = ? and file_id = ?",
                file.runId(),
                file.fileId());
    }

    long countRejects(IntakeFile file) {
        return count("select count(*) from reject where run_id = ? and file_id = ?", file.runId(), file.fileId());
    }

    private long count(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(Long.class).single();
    }
}
