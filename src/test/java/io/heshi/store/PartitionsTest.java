package io.heshi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heshi.testing.TestDatabase;
import io.heshi.testing.TestPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PartitionsTest {

    private TestDatabase database;
    private Connection connection;

    @BeforeEach
    void create() throws SQLException {
        database = TestPostgres.fresh();
        connection = database.dataSource().getConnection();
        execute("create table thing (run_id bigint not null, source text not null) partition by list (run_id)");
    }

    @AfterEach
    void drop() throws SQLException {
        connection.close();
        database.close();
    }

    @Test
    void a_run_has_a_durable_partition() throws SQLException {
        Partitions.createForRun(connection, "thing", 12);
        Partitions.createForRun(connection, "thing", 12);
        execute("insert into thing values (12, 'finance')");

        assertThat(value("select concat(relpersistence, relkind) from pg_class where relname = 'thing_r12'"))
                .isEqualTo("pr");
        assertThatThrownBy(() -> execute("insert into thing values (13, 'finance')"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void a_run_divided_by_source_has_unlogged_leaves() throws SQLException {
        Partitions.createForRun(connection, "thing", 12, List.of("finance"));
        Partitions.createForRun(connection, "thing", 12, List.of("finance", "hr"));
        execute("insert into thing values (12, 'finance'), (12, 'hr'), (12, 'hr')");

        assertThat(Partitions.leaf("thing", 12, "hr")).isEqualTo("thing_r12_hr");
        assertThat(value("select count(*) from thing_r12_hr")).isEqualTo("2");
        assertThat(value("select string_agg(concat(relname, relpersistence), ' ' order by relname) from pg_class"
                        + " where relname like 'thing\\_r12\\_%'"))
                .isEqualTo("thing_r12_financeu thing_r12_hru");
    }

    @Test
    void dropping_takes_the_run_with_all_its_leaves_and_no_other() throws SQLException {
        Partitions.createForRun(connection, "thing", 12, List.of("finance"));
        Partitions.createForRun(connection, "thing", 13, List.of("finance"));
        execute("insert into thing values (12, 'finance'), (13, 'finance')");

        Partitions.drop(connection, "thing", 12);
        Partitions.drop(connection, "thing", 12);

        assertThat(value("select string_agg(run_id::text, ',') from thing")).isEqualTo("13");
        assertThat(value("select count(*) from pg_class where relname like 'thing\\_r12%'"))
                .isEqualTo("0");
    }

    @Test
    void names_that_are_not_plain_are_refused() {
        assertThatThrownBy(() -> Partitions.leaf("thing", 1, "a'b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Partitions.leaf("thing", 1, "Finance")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Partitions.leaf("thing", 1, "x".repeat(60)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Partitions.ofRun("thing", -1)).isInstanceOf(IllegalArgumentException.class);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String value(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return String.valueOf(found.getString(1));
        }
    }
}
