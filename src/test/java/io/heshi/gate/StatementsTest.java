package io.heshi.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.intake.TestSources;
import io.heshi.store.Partitions;
import io.heshi.store.Run;
import io.heshi.store.sql.Sql;
import io.heshi.testing.TestDatabase;
import io.heshi.testing.TestPostgres;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** A unit and quota type that two sheets or files state: which of them holds? */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementsTest {
    private TestDatabase database;
    private JdbcTemplate jdbc;
    private long runs;

    @BeforeAll
    void open() {
        database = TestPostgres.fresh();
        jdbc = new JdbcTemplate(database.dataSource());
    }

    @AfterAll
    void close() {
        database.close();
    }

    /** Rows as {@code file sheet unit type funding number}, parted by strokes; {@code -} says nothing. A unit is a code or a name. */
    @ParameterizedTest
    @CsvSource({
        "1 一 c1 administrative - 20 | 1 二 c1 administrative - 19, 1",
        "1 一 c1 administrative - 20 | 2 - c1 administrative - 19, 1",
        "1 一 c1 administrative - 20 | 1 二 c1 administrative - 20, 1",
        "1 一 n财政局 administrative - 20 | 1 二 n财政局 administrative - 19, 1",
        "1 - c1 administrative - 20 | 2 - c1 administrative - 19 | 2 - c2 administrative - 3, 1",
        "1 一 c1 administrative - 20 | 1 二 c1 administrative - 19 | 1 三 c1 administrative - 18, 1",
        "1 一 c1 institution full 20 | 1 二 c1 institution full 9 | 1 一 c2 institution full 5 | 1 二 c2 institution full 6, 2",
        "1 一 c1 administrative - 20 | 1 一 c1 administrative - 5, 0",
        "1 一 c1 administrative - 20 | 1 二 c2 administrative - 19, 0",
        "1 一 c1 administrative - 20 | 1 二 c1 institution - 19, 0",
        "1 一 c1 institution full 20 | 1 二 c1 institution partial 19, 0",
        "1 一 c1 administrative - 20 | 2 一 c2 administrative - 19 | 2 二 c3 administrative - 19, 0",
    })
    void it_is_told_with_all_its_places(String rows, int twice) {
        Run run = run();
        int line = 0;
        for (String row : rows.split("\\|")) {
            String[] parts = row.strip().split(" ");
            jdbc.update(
                    "insert into claim_quota (run_id, source, file_id, sheet, line, unit_mention, quota_type, funding, approved)"
                            + " values (?, 'quotas', ?, ?, ?, ?, ?, nullif(?, '-'), ?)",
                    run.id(),
                    Integer.parseInt(parts[0]),
                    parts[1].equals("-") ? "" : parts[1],
                    ++line,
                    mention(run, parts[2]),
                    parts[3],
                    parts[4],
                    Integer.parseInt(parts[5]));
        }
        Statements statements = Statements.of(
                new Measured(new Sql(database.dataSource()), run, TestSources.quotas(), line, Optional.empty()));
        assertThat(statements.twice()).isEqualTo(twice);
        assertThat(statements.told())
                .hasSize(twice)
                .allSatisfy(told -> assertThat(told).contains("台账1.xlsx").contains(" / "));
    }

    private long mention(Run run, String unit) {
        long mention = unit.hashCode();
        boolean coded = unit.startsWith("c");
        jdbc.update(
                "insert into unit_mention (run_id, source, mention, unit_code, unit_name, code_key, name_key)"
                        + " values (?, 'quotas', ?, ?, ?, ?, ?) on conflict do nothing",
                run.id(),
                mention,
                coded ? unit : null,
                "某局",
                coded ? unit : null,
                coded ? "某局" : unit);
        return mention;
    }

    private Run run() {
        LocalDate date = LocalDate.of(2024, 12, 31);
        Run run = new Run(++runs, "nightly", date, (int) runs, date);
        jdbc.update(
                "insert into run (run_id, job, business_date, attempt, status, definition_hash, grace_start, started_at)"
                        + " values (?, 'nightly', ?, ?, 'running', '', ?, now())",
                run.id(),
                date,
                run.attempt(),
                date);
        jdbc.update(
                "insert into run_source (run_id, source, kind, position, state) values (?, 'quotas', 'quota', 1, 'received')",
                run.id());
        for (int file : List.of(1, 2)) {
            jdbc.update(
                    "insert into source_file (run_id, file_id, source, file_name, archived_path, sha256, bytes, modified_at, claims)"
                            + " values (?, ?, 'quotas', ?, '', '', 1, now(), 0)",
                    run.id(),
                    file,
                    "quotas/台账" + file + ".xlsx");
        }
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            Partitions.createForRun(connection, "claim_quota", run.id());
            return true;
        });
        return run;
    }
}
