package io.heshi.figures;

import io.heshi.identity.PersonIdentification;
import io.heshi.store.Partitions;
import io.heshi.store.Run;
import io.heshi.store.sql.RunSql;
import io.heshi.testing.TestDatabase;
import io.heshi.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Claims of one night written straight into their tables, with units already told apart: unit n is known by mention n. */
public final class Office implements AutoCloseable {
    private static final List<String> SOURCES = List.of("register", "hr");

    static final LocalDate BUSINESS_DATE = LocalDate.of(2024, 12, 31);

    final Run run = new Run(1, "nightly", BUSINESS_DATE, 1, LocalDate.of(2024, 12, 17));
    final JdbcTemplate jdbc;
    private final TestDatabase server = TestPostgres.fresh();
    private final DataSource dataSource = server.dataSource();
    private int line;

    public Office() {
        jdbc = new JdbcTemplate(dataSource);
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            partition(connection);
            return true;
        });
    }

    private void partition(Connection connection) throws SQLException {
        Partitions.createForRun(connection, "claim_person", run.id(), List.of("register", "hr"));
        for (String parent : List.of("claim_pool", "claim_allocation", "claim_filing")) {
            Partitions.createForRun(connection, parent, run.id());
        }
    }

    /** Forgets everything, stable keys too. */
    public void empty() {
        line = 0;
        // Of so few rows, quicker than truncate, which makes every table a new file.
        for (String table : List.of(
                "run_unit",
                "unit_mention",
                "claim_person",
                "claim_pool",
                "claim_allocation",
                "claim_filing",
                "extra_claim",
                "entity_identity",
                "place",
                "place_day",
                "run_place_change")) {
            jdbc.update("delete from " + table);
        }
    }

    /** A unit that every source calls by its number. */
    public Office unit(int unit, String region) {
        jdbc.update(
                "insert into run_unit (run_id, unit_key, known, code, name, region) values (1, ?, true, ?, ?, ?)",
                unit,
                "U" + unit,
                "第" + unit + "局",
                region);
        for (String source : List.of("register", "hr", "allocations", "filings")) {
            jdbc.update(
                    "insert into unit_mention (run_id, source, mention, unit_key, known) values (1, ?, ?, ?, true)",
                    source,
                    unit,
                    unit);
        }
        return this;
    }

    Office pool(String said) {
        return row("claim_pool", "pools", said);
    }

    Office allocation(int unit, String said) {
        return row("claim_allocation", "allocations", "unit_mention=" + unit + ", " + said);
    }

    Office filing(int unit, String said) {
        return row("claim_filing", "filings", "unit_mention=" + unit + ", " + said);
    }

    /** A filing for no unit in particular. */
    Office filing(String said) {
        return row("claim_filing", "filings", said);
    }

    public Office registered(int person, int unit, String said) {
        return person("register", person, unit, said);
    }

    /** @param said columns and values: {@code pool=人才池, allocation_no=云编〔2024〕1号} */
    Office person(String source, int person, int unit, String said) {
        return row("claim_person", source, "person_key=" + person + ", unit_mention=" + unit + ", " + said);
    }

    private Office row(String table, String source, String said) {
        return insert(table, "run_id=1, source=%s, file_id=1, sheet=一, line=%d, %s".formatted(source, ++line, said));
    }

    private Office insert(String table, String said) {
        Map<String, String> columns = Arrays.stream(said.split(", ", -1))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        List<String> names = List.copyOf(columns.keySet());
        jdbc.update("insert into %s (%s) values (%s)"
                .formatted(
                        table,
                        String.join(", ", names),
                        names.stream()
                                .map(name -> "'" + columns.get(name) + "'")
                                .collect(Collectors.joining(", "))));
        return this;
    }

    /** Has the history begin on a day. */
    Office begun(String day) {
        jdbc.update("insert into place_day (job, business_date, run_id) values ('nightly', ?::date, 0)", day);
        return this;
    }

    /** @param said columns and values of table {@code place}: {@code pool=人才池, valid_from=2024-01-01} */
    Office held(int person, int unit, String said) {
        return insert(
                "place",
                "job=nightly, quota_type=institution, person_key=" + person + ", unit_key=" + unit + ", " + said);
    }

    /** Has a place of the history be given up tonight. */
    Office givenUp(int person, int unit, String pool) {
        return insert(
                "run_place_change",
                "run_id=1, quota_type=institution, opened=false, person_key=" + person + ", unit_key=" + unit
                        + ", pool=" + pool);
    }

    Office compute() {
        return together(() -> {
            identify(SOURCES);
            new Counting(dataSource).count(run, SOURCES, Map.of());
        });
    }

    /** Sets the claims of the register aside that do not speak for their person. */
    public Office setAside() {
        return together(() -> identify(List.of("register")));
    }

    private void identify(List<String> sources) {
        try (RunSql sql = RunSql.open(dataSource, run, Map.of(), sources)) {
            PersonIdentification.identify(sql, run, sources);
        }
    }

    private Office together(Runnable station) {
        new TransactionTemplate(new DataSourceTransactionManager(dataSource))
                .executeWithoutResult(status -> station.run());
        return this;
    }

    /** The values of the rows, joined by blanks; a null is {@code -}. */
    public List<String> rows(String sql) {
        return jdbc.query(sql, (row, n) -> {
            StringBuilder text = new StringBuilder();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                Object value = row.getObject(i);
                text.append(i == 1 ? "" : " ").append(value == null ? "-" : value);
            }
            return text.toString();
        });
    }

    @Override
    public void close() {
        server.close();
    }
}
