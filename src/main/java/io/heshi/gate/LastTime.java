package io.heshi.gate;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.heshi.definition.Source;
import io.heshi.store.sql.Sql;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * What a source said in the last complete run, for a single file to be laid beside it before the next.
 *
 * @param files in how many files the source came; one file of several has fewer rows by nature
 * @param columns by field
 */
public record LastTime(LocalDate businessDate, long claims, long files, Map<String, Column> columns) {
    public LastTime {
        columns = Map.copyOf(columns);
    }

    /** One column, as the run has kept it. */
    public record Column(
            String field, long claims, long filled, long unread, long damaged, long unknown, String state) {}

    /** The last time before this date in this job; empty if no complete run had the source. */
    public static Optional<LastTime> of(DataSource dataSource, String job, LocalDate date, Source source) {
        Sql sql = new Sql(dataSource);
        return Measured.last(sql, job, date, source)
                .map(last -> new LastTime(
                        last.businessDate(),
                        last.claims(),
                        of(sql, "16-last-files", last, source).query(Long.class).single(),
                        of(sql, "14-last-columns", last, source).query(Column.class).list().stream()
                                .collect(toMap(Column::field, identity()))));
    }

    private static StatementSpec of(Sql sql, String file, Measured.Last last, Source source) {
        return sql.statement("gate/" + file).param("last_run_id", last.runId()).param("source", source.name());
    }

    /** Whether rows of one file can be laid beside its rows. */
    public boolean isOneFile() {
        return files == 1;
    }
}
