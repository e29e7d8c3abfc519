package io.heshi.report.document;

import io.heshi.store.sql.SqlFiles;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The complete run that documents are made of. */
public record DocumentRun(long runId, String job, LocalDate businessDate, int attempt) {

    /** The latest one of a date and a job; where either is not given, the latest date and the job that has read most. */
    public static Optional<DocumentRun> latest(DataSource dataSource, Optional<LocalDate> date, Optional<String> job) {
        return statement(dataSource, "05-runs", job)
                .param("date", date.orElse(null), Types.DATE)
                .query(DocumentRun.class)
                .optional();
    }

    /** The latest dates that there are complete runs of. */
    public static List<LocalDate> dates(DataSource dataSource, Optional<String> job) {
        return statement(dataSource, "06-dates", job).query(LocalDate.class).list();
    }

    private static StatementSpec statement(DataSource dataSource, String file, Optional<String> job) {
        return JdbcClient.create(dataSource)
                .sql(SqlFiles.file("report/document/" + file).text())
                .param("job", job.orElse(null), Types.VARCHAR);
    }
}
