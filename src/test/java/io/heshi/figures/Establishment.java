package io.heshi.figures;

import static java.util.stream.Collectors.joining;

import io.heshi.identity.PersonIdentification;
import io.heshi.store.Partitions;
import io.heshi.store.Run;
import io.heshi.store.sql.RunSql;
import io.heshi.testing.TestDatabase;
import io.heshi.testing.TestPostgres;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The records of an establishment office, night after night, as claims in their tables; unit n is mention n of every source. */
final class Establishment implements AutoCloseable {
    private static final List<String> PERSON_SOURCES = List.of("register", "organization", "finance");
    private static final List<String> KINDS =
            List.of("quota", "quota_change", "post", "plan", "transition", "pool", "allocation", "ceiling", "listing");

    private final TestDatabase server = TestPostgres.fresh();
    private final DataSource dataSource = server.dataSource();
    final JdbcTemplate jdbc = new JdbcTemplate(dataSource);
    private Run run = new Run(0, "nightly", LocalDate.of(2024, 12, 31), 1, LocalDate.of(2024, 12, 17));
    private int line;

    /** Begins a run; the one before it is complete. */
    Establishment night(String date) {
        jdbc.update("update run set status = 'complete'");
        run = new Run(
                run.id() + 1,
                "nightly",
                LocalDate.parse(date),
                1,
                LocalDate.parse(date).minusDays(14));
        jdbc.update(
                "insert into run (run_id, job, business_date, attempt, status, definition_hash, grace_start, started_at) values (?, 'nightly', ?, 1, 'running', '', ?, now())",
                run.id(),
                Date.valueOf(run.businessDate()),
                Date.valueOf(run.graceStart()));
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            Partitions.createForRun(connection, "claim_person", run.id(), PERSON_SOURCES);
            for (String kind : KINDS) {
                Partitions.createForRun(connection, "claim_" + kind, run.id());
            }
            return true;
        });
        return this;
    }

    /** @param said columns of {@code run_unit} and their values: {@code region=539800, supervisor=教育局} */
    Establishment unit(int unit, String said) {
        insert("run_unit", "unit_key=" + unit + ", known=true, code=U" + unit + ", name=第" + unit + "局, " + said);
        for (String source : List.of(
                "register",
                "organization",
                "finance",
                "quotas",
                "quota_changes",
                "posts",
                "plans",
                "transitions",
                "allocations")) {
            insert("unit_mention", "source=%s, mention=%d, unit_key=%2$d, known=true".formatted(source, unit));
        }
        return this;
    }

    /** A unit that only a source speaks of. */
    Establishment stranger(int unit, String source) {
        insert("run_unit", "unit_key=" + unit + ", known=false, name=某局");
        insert("unit_mention", "source=%s, mention=%d, unit_key=%2$d, known=false".formatted(source, unit));
        return this;
    }

    /** A row about a unit. */
    Establishment of(int unit, String kind, String said) {
        return row(kind, "unit_mention=" + unit + ", " + said);
    }

    /** A row about no unit. */
    Establishment row(String kind, String said) {
        insert("claim_" + kind, "source=%ss, file_id=1, sheet=, line=%d, %s".formatted(kind, ++line, said));
        return this;
    }

    /** What a source of persons says of somebody. */
    Establishment person(String source, long person, int unit, String said) {
        insert(
                "claim_person",
                "source=%s, file_id=1, sheet=, line=%d, person_key=%d, unit_mention=%d, %s"
                        .formatted(source, ++line, person, unit, said));
        return this;
    }

    /** So many persons in post of a type by the register. */
    Establishment staff(int unit, String quotaType, int persons) {
        for (int i = 0; i < persons; i++) {
            person("register", 1_000 + line, unit, "quota_type=" + quotaType);
        }
        return this;
    }

    /** Somebody takes or leaves a place; {@code exempt} is a word for those whom the office had to take. */
    Establishment event(int unit, String quotaType, String date, long person, String direction, boolean exempt) {
        insert(
                "run_quota_event",
                "unit_key=%d, quota_type=%s, on_date=%s, person_key=%d, direction=%s, exempt=%b"
                        .formatted(unit, quotaType, date, person, direction, exempt));
        return this;
    }

    /** A place that earlier runs saw held; the history begins on 2015-01-01. */
    Establishment place(int unit, String quotaType, String from, String to) {
        jdbc.update(
                "insert into place_day (job, business_date, run_id) values ('nightly', date '2015-01-01', 0) on conflict do nothing");
        jdbc.update(
                "insert into place (job, person_key, unit_key, quota_type, valid_from, valid_to) values ('nightly', ?, ?, ?, ?::date, nullif(?, '')::date)",
                ++line,
                unit,
                quotaType,
                from,
                to);
        return this;
    }

    Establishment compute() {
        new TransactionTemplate(new DataSourceTransactionManager(dataSource)).executeWithoutResult(status -> {
            try (RunSql sql = RunSql.open(dataSource, run, Map.of(), PERSON_SOURCES)) {
                PersonIdentification.identify(sql, run, PERSON_SOURCES);
            }
            new Counting(dataSource).count(run, PERSON_SOURCES, Map.of());
        });
        return this;
    }

    private void insert(String table, String said) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("run_id", Long.toString(run.id()));
        Arrays.stream(said.split(", ", -1))
                .filter(pair -> !pair.isBlank())
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> values.put(pair[0], pair[1]));
        jdbc.update("insert into %s (%s) values (%s)"
                .formatted(
                        table,
                        String.join(", ", values.keySet()),
                        values.values().stream().map(value -> "'" + value + "'").collect(joining(", "))));
    }

    /** Values of the rows of this run joined by blanks, a null as {@code -}. */
    List<String> rows(String columns, String table) {
        return jdbc.query(
                "select %s from %s where run_id = %d order by 1, 2".formatted(columns, table, run.id()), (row, n) -> {
                    List<String> values = new ArrayList<>();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        String value = row.getString(i);
                        values.add(value == null ? "-" : value);
                    }
                    return String.join(" ", values);
                });
    }

    @Override
    public void close() {
        server.close();
    }
}
