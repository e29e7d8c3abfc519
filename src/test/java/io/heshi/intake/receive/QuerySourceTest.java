package io.heshi.intake.receive;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.definition.Origin;
import io.heshi.definition.Source;
import io.heshi.intake.TakenFile;
import io.heshi.intake.TestSources;
import io.heshi.store.DatabaseSettings;
import io.heshi.testing.TestDatabase;
import io.heshi.testing.TestPostgres;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Another database of the same server plays the database of a department. */
@Tag("slow")
class QuerySourceTest {
    private static final String NAME = "jdbc:finance";
    private static final String NOT_THE_PASSWORD = "geheim-47-wrong";

    @TempDir
    private Path folder;

    private TestDatabase foreign;
    private JdbcTemplate tables;
    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        foreign = TestPostgres.fresh();
        tables = new JdbcTemplate(foreign.dataSource());
        DatabaseSettings settings = foreign.settings();
        desk = new Desk(
                folder,
                Map.of(
                        "URL", settings.url().orElseThrow(),
                        "DB_USER", settings.user().orElse(""),
                        "DB_PASSWORD", settings.password().orElse("")));
    }

    @AfterEach
    void close() {
        desk.close();
        foreign.close();
    }

    private static Source query(String query) {
        return query("${URL}", "${DB_PASSWORD}", query, true);
    }

    private static Source query(String url, String password, String query, boolean required) {
        return TestSources.withOrigin(
                TestSources.payroll(),
                new Origin.Query(url, Optional.of("${DB_USER}"), Optional.of(password), query, required, 60));
    }

    private void assertNothingSecret(String message) {
        DatabaseSettings settings = foreign.settings();
        assertThat(message)
                .doesNotContain(settings.url().orElseThrow())
                .doesNotContain(settings.password().filter(p -> !p.isEmpty()).orElse("no password"))
                .doesNotContain(NOT_THE_PASSWORD)
                .contains(" / ")
                .hasLineCount(1);
    }

    @Test
    void the_rows_of_a_query_become_a_file_with_chinese_headers() throws IOException {
        tables.execute("""
                create table pay (id text, n text, amount numeric(20, 4), share double precision, big bigint, day date, at timestamp,
                    zoned timestamptz, yes boolean, note text)""");
        tables.update("""
                insert into pay values ('11010519491231002X', '丙·丙', 5000.1000, 1e21, 9223372036854775807, '1986-05-04', '2024-12-31 00:00:00',
                    '2024-12-31 16:30:00+00', true, E'a,"b"\\nc'), ('440524188001010014', null, null, null, null, null, '2024-12-31 08:30:15.5', null, false, '')""");

        assertThat(
                        desk.receive(
                                query(
                                        "select id as \"身份证号\", n as \"姓名\", amount, share, big, day, at, zoned, yes, note from pay order by id;")))
                .containsExactly(NAME);

        assertThat(desk.content(NAME))
                .isEqualTo("身份证号,姓名,amount,share,big,day,at,zoned,yes,note\r\n"
                        + "11010519491231002X,丙·丙,5000.1000,1000000000000000000000,9223372036854775807,1986-05-04,2024-12-31,2025-01-01T00:30:00,true,\"a,\"\"b\"\"\nc\"\r\n"
                        + "440524188001010014,,,,,,2024-12-31T08:30:15,,false,\r\n");
        assertThat(desk.jdbc.queryForObject("select state from run_source where source = 'finance'", String.class))
                .isEqualTo("received");
    }

    @Test
    void the_file_is_read_like_any_other() throws IOException {
        desk.receive(query("select '11010519491231002X' as \"身份证号\", '甲' as \"姓名\", 5000 as \"应发工资\""));

        TakenFile taken = TakenFile.take(
                desk.archive.resolve(desk.jdbc.queryForObject("select archived_path from source_file", String.class)),
                TestSources.payroll());

        assertThat(taken.column("id_no")).containsExactly("11010519491231002X");
        assertThat(taken.column("gross_pay")).containsExactly("5000");
    }

    @Test
    void the_business_date_is_offered_as_a_literal() throws IOException {
        desk.receive(
                query(
                        "select {date}::date as a, ${date} as b, 'as of {date}' as c, 'it''s' || {date} as d where {date} = '2025-01-31'"));

        assertThat(desk.content(NAME))
                .isEqualTo("a,b,c,d\r\n2025-01-31,2025-01-31,as of 2025-01-31,it's2025-01-31\r\n");
    }

    @Test
    void an_empty_result_is_a_file_with_a_header_alone() throws IOException {
        desk.receive(query("select 1 as \"身份证号\" where false"));

        assertThat(desk.content(NAME)).isEqualTo("身份证号\r\n");
    }

    @Test
    void rows_are_streamed() throws IOException {
        Source source = query("select i as \"身份证号\", repeat('字', 2000) as \"姓名\" from generate_series(1, 200000) i");
        long[] bytes = {0};
        // More than the memory of a test.
        new QueryExport(folder, environment())
                .write(NAME, (Origin.Query) source.origin(), LocalDate.of(2025, 1, 31), new OutputStream() {
                    @Override
                    public void write(int b) {
                        bytes[0]++;
                    }

                    @Override
                    public void write(byte[] b, int offset, int length) {
                        bytes[0] += length;
                    }
                });

        assertThat(bytes[0]).isGreaterThan(200_000L * 6_000);
    }

    private Map<String, String> environment() {
        DatabaseSettings settings = foreign.settings();
        return Map.of(
                "URL", settings.url().orElseThrow(),
                "DB_USER", settings.user().orElse(""),
                "DB_PASSWORD", settings.password().orElse(""));
    }

    @Test
    void nothing_can_be_written() {
        tables.execute("create table pay (id text)");

        assertThat(desk.refusal(query("insert into pay values ('1') returning id")))
                .contains("25006");
    }

    @Test
    void a_server_that_is_not_there_is_told() {
        String message = desk.refusal(
                query("jdbc:postgresql://127.0.0.1:1/x?password=" + NOT_THE_PASSWORD, "p", "select 1", true));

        assertThat(message).contains(NAME, "无法连接数据库", "08001", "端口没有服务在监听", "cannot connect");
        assertNothingSecret(message);
    }

    @Test
    void a_database_that_is_not_there_is_told() {
        String url = foreign.settings().url().orElseThrow().replaceFirst("/test_[0-9_]+", "/no_such_database");

        String message = desk.refusal(query(url, "${DB_PASSWORD}", "select 1", true));

        assertThat(message).contains("3D000", "没有这个库");
        assertNothingSecret(message);
    }

    @Test
    void a_wrong_password_is_told_and_not_shown() {
        String role = "role_" + ProcessHandle.current().pid();
        tables.execute("drop role if exists " + role);
        tables.execute("create role " + role + " login password 'right'");
        try {
            String message = desk.refusal(TestSources.withOrigin(
                    TestSources.payroll(),
                    new Origin.Query(
                            "${URL}", Optional.of(role), Optional.of(NOT_THE_PASSWORD), "select 1", true, 60)));

            assertThat(message)
                    .contains("28P01", "用户名或密码不对", "wrong user or password")
                    .doesNotContain(role);
            assertNothingSecret(message);
        } finally {
            tables.execute("drop role " + role);
        }
    }

    @Test
    void a_missing_table_is_told_by_the_servers_words() {
        String message = desk.refusal(query("select * from no_such_table"));

        assertThat(message).contains("42P01", "no_such_table", "查询被数据库拒绝", "refuses the query");
        assertNothingSecret(message);
    }

    @Test
    void values_of_rows_are_not_told() {
        tables.execute("create table pay as select '王小明' as n");

        String message = desk.refusal(query("select n::integer from pay"));

        assertThat(message).contains("22P02").doesNotContain("王小明");
        assertNothingSecret(message);
    }

    @Test
    void a_query_that_takes_too_long_is_told() {
        Source slow = TestSources.withOrigin(
                TestSources.payroll(),
                new Origin.Query(
                        "${URL}",
                        Optional.of("${DB_USER}"),
                        Optional.of("${DB_PASSWORD}"),
                        "select pg_sleep(60)",
                        true,
                        1));

        assertThat(desk.refusal(slow)).contains("查询超时", "timeout");
    }

    @Test
    void a_variable_that_is_not_set_is_named() {
        assertThat(desk.refusal(query("${URL}", "${NO_SUCH_PASSWORD}", "select 1", true)))
                .contains("NO_SUCH_PASSWORD", "没有设置", "is not set");
    }

    @Test
    void a_database_without_a_driver_is_told_with_the_folder_for_it() {
        String message = desk.refusal(query("jdbc:dm://10.0.0.1:5236/HR", "p", "select 1", true));

        assertThat(message)
                .contains("jdbc:dm", folder.resolve("drivers").toString(), "驱动")
                .doesNotContain("10.0.0.1");
    }

    @Test
    void bytes_are_refused_by_column() {
        assertThat(desk.refusal(query("select '\\x00'::bytea as \"照片\""))).contains("照片", "二进制");
    }

    @Test
    void what_is_not_required_may_be_away_and_that_is_said() {
        assertThat(desk.receive(query("jdbc:postgresql://127.0.0.1:1/x", "p", "select 1", false)))
                .isEmpty();
        assertThat(desk.notes()).singleElement().asString().contains(NAME, "无法连接数据库");
        assertThat(desk.jdbc.queryForObject("select state from run_source where source = 'finance'", String.class))
                .isEqualTo("absent");
    }

    @Test
    void a_definition_printed_shows_no_password() {
        assertThat(query("jdbc:x", NOT_THE_PASSWORD, "select 1", true).toString())
                .doesNotContain(NOT_THE_PASSWORD);
    }
}
