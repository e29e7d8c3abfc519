package io.heshi.gate;

import io.heshi.definition.GateSettings;
import io.heshi.definition.Source;
import io.heshi.intake.TestSources;
import io.heshi.store.Partitions;
import io.heshi.store.Run;
import io.heshi.testing.TestDatabase;
import io.heshi.testing.TestPostgres;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs of one job whose one source, a payroll, is loaded by statement, so that every figure is exactly what a test says. All jobs share one
 * database, and each begins without an earlier run.
 */
final class LoadedNight {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-01-01T00:00:00Z"), ZoneOffset.UTC);

    private static final AtomicInteger JOBS = new AtomicInteger();
    private static final AtomicInteger RUNS = new AtomicInteger();

    private final DataSource database = Shared.DATABASE.dataSource();
    private final String job = "nightly-" + JOBS.incrementAndGet();
    final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    private int attempts;

    /** A run with one file, no claim, and ten units with codes. */
    Run run(String date, String fileName, String sha256) {
        Run run = new Run(RUNS.incrementAndGet(), job, LocalDate.parse(date), ++attempts, LocalDate.parse(date));
        jdbc.update(
                "insert into run (run_id, job, business_date, attempt, status, definition_hash, grace_start, started_at)"
                        + " values (?, ?, ?, ?, 'running', '', ?, now())",
                run.id(),
                run.job(),
                run.businessDate(),
                run.attempt(),
                run.graceStart());
        jdbc.update(
                "insert into run_source (run_id, source, kind, position, state) values (?, 'finance', 'person', 1, 'received')",
                run.id());
        jdbc.update(
                "insert into source_file (run_id, file_id, source, file_name, archived_path, sha256, bytes, modified_at, claims)"
                        + " values (?, 1, 'finance', ?, '', ?, 1, now(), 0)",
                run.id(),
                fileName,
                sha256);
        jdbc.execute((ConnectionCallback<Boolean>) connection -> partitions(connection, run));
        return run;
    }

    Run run(String date) {
        return run(date, "finance/工资.csv", "of " + date);
    }

    private static boolean partitions(Connection connection, Run run) throws java.sql.SQLException {
        Partitions.createForRun(connection, "claim_person", run.id(), List.of("finance"));
        return true;
    }

    /** Adds claims of the persons from the first to the last number, each in one of ten units. */
    LoadedNight persons(Run run, int first, int last, String pay, String month) {
        jdbc.update("""
                insert into claim_person (run_id, source, file_id, sheet, line, person_key, id_no, name, unit_mention, gross_pay, pay_month)
                select ?, 'finance', 1, '', i, 10000000000000000 + i, 'id' || i, 'n' || i, i %% 10 + 1, ?::numeric, ?
                from generate_series(?, ?) i""".replace("%%", "%"), run.id(), pay, month, first, last);
        jdbc.update(
                "update source_file set claims = (select count(*) from claim_person where run_id = ?) where run_id = ?",
                run.id(),
                run.id());
        jdbc.update("delete from column_count where run_id = ?", run.id());
        jdbc.update("""
                insert into column_count (run_id, file_id, field, filled, total, newest)
                select run_id, file_id, 'gross_pay', count(gross_pay), coalesce(sum(gross_pay), 0), null
                from claim_person where run_id = ? group by run_id, file_id
                union all
                select run_id, file_id, 'pay_month', count(pay_month), 0, max(pay_month) filter (where pay_month < ?)
                from claim_person where run_id = ? group by run_id, file_id""", run.id(), run.businessDate().plusMonths(2).toString().substring(0, 7), run.id());
        return this;
    }

    LoadedNight persons(Run run, int first, int last) {
        return persons(run, first, last, "100", "2024-12");
    }

    /** Mentions the units from the first to the last number by code, under names that begin as said. */
    LoadedNight units(Run run, int first, int last, String name) {
        jdbc.update("""
                insert into unit_mention (run_id, source, mention, unit_code, unit_name, code_key, name_key, unit_key)
                select ?, 'finance', i, 'U' || i, ?::text || i, 'U' || i, ?::text || i, i from generate_series(?, ?) i""", run.id(), name, name, first, last);
        return this;
    }

    /** Says in a column, claim by claim, what the values are; "-" says nothing, and of field "" that there is no such claim. */
    /** So many rows there were. */
    LoadedNight rows(Run run, long rows) {
        jdbc.update("update source_file set claims = ? where run_id = ?", rows, run.id());
        return this;
    }

    LoadedNight says(Run run, String field, long reach, List<String> values) {
        StringJoiner keys = new StringJoiner(",", "{", "}");
        StringJoiner prints = new StringJoiner(",", "{", "}");
        StringJoiner lengths = new StringJoiner(",", "{", "}");
        for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).equals("-")) {
                keys.add(Integer.toString(i));
                lengths.add(Integer.toString(values.get(i).length()));
                prints.add(
                        field.isEmpty()
                                ? Integer.toString(i)
                                : values.get(i).matches("\\d{4}-\\d\\d")
                                        ? "-" + values.get(i).replace("-", "")
                                        : Integer.toString(values.get(i).hashCode()));
            }
        }
        jdbc.update(
                "insert into column_print (run_id, file_id, source, field, reach, keys, prints, lengths) values (?, 1, 'finance', ?, ?, ?::bigint[], ?::bigint[], ?::smallint[])",
                run.id(),
                field,
                reach,
                keys.toString(),
                prints.toString(),
                lengths.toString());
        return this;
    }

    /** The closed gates that nobody released. */
    List<GateReading> pass(Run run, GateSettings gates, Release... releases) {
        Source source = TestSources.withGates(TestSources.payroll(), gates);
        List<GateReading> held =
                transaction.execute(status -> new Gates(database, CLOCK).pass(run, List.of(source), List.of(releases)));
        return held;
    }

    /** Passes and ends the run. */
    Run complete(Run run, GateSettings gates) {
        pass(run, gates);
        jdbc.update("update run set status = 'complete' where run_id = ?", run.id());
        jdbc.update("update run_source set state = 'complete' where run_id = ? and state = 'held'", run.id());
        return run;
    }

    /** The reading of a gate: field, previous, current, allowed, closed. */
    String reading(Run run, String gate) {
        return String.join(
                "; ",
                jdbc.queryForList(
                        "select concat_ws('|', field, coalesce(trim_scale(previous)::text, '-'), trim_scale(current), trim_scale(allowed), closed)"
                                + " from gate_reading where run_id = ? and gate = ? order by field",
                        String.class,
                        run.id(),
                        gate));
    }

    String detail(Run run, String gate) {
        return jdbc.queryForObject(
                "select coalesce(detail, '') from gate_reading where run_id = ? and gate = ?",
                String.class,
                run.id(),
                gate);
    }

    /** Dropped with the other databases of this process, at its end. */
    private static final class Shared {
        static final TestDatabase DATABASE = TestPostgres.fresh();
    }
}
