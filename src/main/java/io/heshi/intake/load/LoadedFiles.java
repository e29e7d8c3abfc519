package io.heshi.intake.load;

import io.heshi.intake.cleanse.RowClass;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the manifest and the tables say of files taken in. */
public final class LoadedFiles {
    private final JdbcClient jdbc;

    public LoadedFiles(DataSource dataSource) {
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

    /** Deletes the file's claims and rejects and marks it as not loaded. */
    void clear(IntakeFile file) {
        jdbc.sql("delete from " + file.claimTable() + " where file_id = ?")
                .param(file.fileId())
                .update();
        jdbc.sql("delete from reject where run_id = ? and file_id = ?")
                .params(file.runId(), file.fileId())
                .update();
        jdbc.sql("update source_file set loaded = false where run_id = ? and file_id = ?")
                .params(file.runId(), file.fileId())
                .update();
    }

    /** Writes the tally into the manifest and marks the file as loaded. */
    void record(IntakeFile file, FileTally tally) {
        int updated = jdbc.sql("""
                        update source_file
                           set format = ?, encoding = nullif(?, ''), loaded = true, lines = ?, claims = ?, rejects = ?,
                               blank = ?, headers = ?, titles = ?, totals = ?, notes = ?
                         where run_id = ? and file_id = ?
                        """)
                .params(
                        tally.format(),
                        tally.encoding(),
                        tally.lines(),
                        tally.claims(),
                        tally.rejects(),
                        tally.passed(RowClass.BLANK),
                        tally.passed(RowClass.HEADER),
                        tally.passed(RowClass.TITLE),
                        tally.passed(RowClass.TOTAL),
                        tally.passed(RowClass.NOTE),
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

    long countRejects(IntakeFile file) {
        return count("select count(*) from reject where run_id = ? and file_id = ?", file.runId(), file.fileId());
    }

    private long count(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(Long.class).single();
    }
}
