package io.heshi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.store.sql.SqlFiles;
import io.heshi.testing.TestDatabase;
import io.heshi.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Units are found by their codes, and at a cost that grows with them and not with their square, whatever the planner believes. */
class MentionedUnitTest {
    private static final Pattern REMOVED = Pattern.compile("\"Rows Removed by Join Filter\": (\\d+)");
    private static final int UNITS = 2_000;

    /** With how many others a row may be compared. */
    private static final int TIMES = 40;

    @Test
    void no_plan_reads_all_mentions_again_for_every_code() throws SQLException {
        try (TestDatabase database = TestPostgres.fresh();
                Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            jdbc.execute("create temporary table this_run as select 1::bigint as run_id");
            jdbc.execute("""
                    create temporary table known_unit as
                    select ('code:' || n) collate "C" as identity, lpad(n::text, 6, '0') collate "C" as code_key, null::text as credit_code,
                        null::text as budget_code
                    from generate_series(1, %d) n""".formatted(UNITS));
            jdbc.execute("""
                    create temporary table known_key as
                    select identity, row_number() over (order by identity) as unit_key from known_unit""");
            jdbc.execute("alter table known_key add primary key (identity)");
            jdbc.update("""
                    insert into unit_mention (run_id, source, mention, unit_code, code_key)
                    select 1, 'hr', n, n, n from generate_series(1, ?) n""", UNITS);
            jdbc.execute("analyze unit_mention, known_unit, known_key");
            jdbc.execute("set local enable_hashjoin = off; set local enable_mergejoin = off");

            long compared = 0;
            for (String statement :
                    SqlFiles.file("identity/16-mentioned-unit").text().split(";\\s*\n")) {
                String sql = statement.replaceAll("(?m)^--.*\n?", "").strip();
                if (sql.startsWith("update") || sql.startsWith("insert") || sql.contains(" as\nselect")) {
                    compared += removed(jdbc.queryForObject("explain (analyze, format json) " + sql, String.class));
                } else if (!sql.isEmpty()) {
                    jdbc.execute(sql);
                }
            }

            assertThat(jdbc.queryForObject("select count(*) from zeroless_mention", Integer.class))
                    .isEqualTo(UNITS);
            assertThat(compared).as("pairs of rows that did not fit").isLessThan((long) TIMES * UNITS);
            connection.rollback();
        }
    }

    private static long removed(String plan) {
        return REMOVED.matcher(plan)
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum();
    }
}
