package io.heshi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heshi.testing.TestDatabase;
import io.heshi.testing.TestPostgres;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopyTextTest {

    private static final CopyTarget TARGET = new CopyTarget("thing", List.of("id", "words", "amount", "flag"));
    private static TestDatabase database;

    @BeforeAll
    static void create() throws SQLException {
        database = TestPostgres.fresh();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table thing (id bigint, words text, amount numeric, flag boolean)");
        }
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @BeforeEach
    void empty() throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("truncate thing");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\\N",
                "\\.",
                "a\tb\\c\nd\re\u000Bf\b\f",
                "C:\\temp\\new",
                "北京市海淀区",
                "é ñ ÿ \u07FF \u0800 \uFFFF",
                "\uD840\uDC00\uD83D\uDE00 𠮷",
                "\u0001\u001F\u007F",
                " leading and trailing ",
                "\"quoted\", and commas"
            })
    void a_text_comes_back_as_it_went_in(String text) throws SQLException {
        assertThat(roundTrip(text)).isEqualTo(text);
    }

    @Test
    void a_zero_character_is_left_out() throws SQLException {
        assertThat(roundTrip("a\u0000b\u0000")).isEqualTo("ab");
    }

    @Test
    void half_a_surrogate_pair_becomes_the_replacement_character() throws SQLException {
        assertThat(roundTrip("a\uD840")).isEqualTo("a\uFFFD");
        assertThat(roundTrip("\uDC00b")).isEqualTo("\uFFFDb");
        assertThat(roundTrip("\uD840\uD840\uDC00")).isEqualTo("\uFFFD\uD840\uDC00");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20241231, 7})
    void any_mix_of_characters_survives(long seed) throws SQLException {
        Random random = new Random(seed);
        List<String> texts = new ArrayList<>();
        CopyText rows = new CopyText();
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(40), 1, 0x2FFFF)
                    .map(c -> random.nextBoolean() ? c % 0x80 : c)
                    .filter(c -> c != 0 && (c < 0xD800 || c > 0xDFFF))
                    .forEach(text::appendCodePoint);
            texts.add(text.toString());
            rows.number(i).text(text.toString()).nothing().nothing().end();
        }

        assertThat(write(rows)).isEqualTo(texts.size());

        assertThat(column("select words from thing order by id"))
                .as("seed %d", seed)
                .isEqualTo(texts);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 9, 10, -10, 99, 100, 1234567890123L, Long.MAX_VALUE, Long.MIN_VALUE})
    void a_number_comes_back_exact(long number) throws SQLException {
        write(new CopyText().number(number).nothing().nothing().nothing().end());

        assertThat(column("select id from thing")).containsExactly(Long.toString(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "-12.3400", "123456789012345678901234567890.123456789", "1E+5", "1E-7"})
    void a_decimal_comes_back_with_all_its_places(String decimal) throws SQLException {
        write(new CopyText()
                .nothing()
                .nothing()
                .decimal(new BigDecimal(decimal))
                .nothing()
                .end());

        assertThat(column("select amount from thing")).containsExactly(new BigDecimal(decimal).toPlainString());
    }

    @Test
    void nothing_is_null_and_a_boolean_is_a_boolean() throws SQLException {
        write(new CopyText()
                .nothing()
                .text("a")
                .nothing()
                .bool(true)
                .end()
                .number(1)
                .nothing()
                .nothing()
                .bool(false)
                .end());

        assertThat(column("select concat_ws('|', id is null, words is null, flag) from thing order by flag"))
                .containsExactly("f|t|f", "t|f|t");
    }

    @Test
    void copying_belongs_to_the_transaction_of_the_connection() throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            long copied = CopyWriter.write(
                    connection,
                    TARGET,
                    new CopyText().number(1).nothing().nothing().nothing().end());
            assertThat(copied).isEqualTo(1);
            connection.rollback();
        }

        assertThat(column("select id from thing")).isEmpty();
    }

    @Test
    void a_cleared_buffer_starts_again() throws SQLException {
        CopyText rows = new CopyText();
        rows.number(1).text("a");
        rows.clear();

        assertThat(write(rows)).isZero();
        assertThat(write(rows.number(2).nothing().nothing().nothing().end())).isEqualTo(1);
        assertThat(column("select id from thing")).containsExactly("2");
    }

    @Test
    void a_row_that_was_not_ended_is_not_sent() throws SQLException {
        CopyText rows = new CopyText().number(1).nothing();

        assertThatThrownBy(() -> write(rows)).isInstanceOf(IllegalStateException.class);
        assertThat(column("select id from thing")).isEmpty();
    }

    @Test
    void a_refused_value_is_located_but_not_repeated() throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            CopyText rows = new CopyText()
                    .number(1)
                    .nothing()
                    .nothing()
                    .nothing()
                    .end()
                    .text("private")
                    .nothing()
                    .nothing()
                    .nothing()
                    .end();

            assertThatThrownBy(() -> CopyWriter.write(connection, TARGET, rows))
                    .isInstanceOf(SQLException.class)
                    .hasMessage("copy into thing failed at line 2, column id (SQLSTATE 22P02)")
                    .hasNoCause();
            assertThat(connection.isValid(5)).isTrue();
        }
        assertThat(column("select id from thing")).isEmpty();
    }

    @Test
    void a_name_that_is_not_plain_is_refused() {
        assertThatThrownBy(() -> new CopyTarget("thing\"; drop", List.of("id")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CopyTarget("thing", List.of("id, words")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static @Nullable String roundTrip(String text) throws SQLException {
        write(new CopyText().number(0).text(text).nothing().nothing().end());
        List<String> found = column("select words from thing");
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("truncate thing");
        }
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static long write(CopyText rows) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            return CopyWriter.write(connection, TARGET, rows);
        }
    }

    private static List<String> column(String query) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (found.next()) {
                values.add(found.getString(1));
            }
            return values;
        }
    }
}
