package io.heshi.examine;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.testing.TestDatabase;
import io.heshi.testing.TestPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The functions that rules about people are written with. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PersonFunctionsTest {
    private TestDatabase server;
    private JdbcTemplate jdbc;

    @BeforeAll
    void start() {
        server = TestPostgres.fresh();
        jdbc = new JdbcTemplate(server.dataSource());
    }

    @AfterAll
    void close() {
        server.close();
    }

    @ParameterizedTest(name = "{0} before {1}: {2}")
    @CsvSource({
        "2024-11, 2024-12-05, true",
        "2024-11-30, 2024-12, true",
        "2024-12, 2024-12-05, false",
        "2024-12-05, 2024-12, false",
        "2024, 2024-12, false",
        "2023, 2024-12, true",
        "2024-12-05, 2024-12-05, false",
        "2025-01, 2024-12-05, false"
    })
    void a_partial_date_is_before_another_only_for_certain(String a, String b, boolean before) {
        assertThat(jdbc.queryForObject("select before(?, ?)", Boolean.class, a, b))
                .isEqualTo(before);
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({"吕峰, 呂峯, true", "张国强, 張國強, true", "张国彊, 张国强, true", "王伟, 王玮, false", "李明, 李明明, false", "葉羣, 叶群, true"})
    void a_name_in_traditional_or_variant_forms_is_the_same_in_form(String a, String b, boolean same) {
        assertThat(jdbc.queryForObject("select name_form(?) = name_form(?)", Boolean.class, a, b))
                .isEqualTo(same);
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "2024-11-30, 2024-12-01, 1",
        "2024-12, 2024-12-31, 0",
        "2023-03, 2024-12-31, 21",
        "2025-06, 2024-12-31, -6",
        "2024, 2024-12-31,"
    })
    void months_between_count_no_days_and_need_a_month(String since, String until, Integer months) {
        assertThat(jdbc.queryForObject("select months_between(?, ?)", Integer.class, since, until))
                .isEqualTo(months);
    }

    @ParameterizedTest(name = "{1} months before {0}: {2}")
    @CsvSource({"2025-10-30, 12, 2024-10-30", "2024-12-31, 6, 2024-06-30", "2025-03-31, 1, 2025-02-28"})
    void months_before_a_day_keep_the_day_or_end_the_month(String day, int months, String before) {
        assertThat(jdbc.queryForObject("select months_before(?, ?)", String.class, day, months))
                .isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "本人辞职, left.resigned",
        "解除劳动合同, left.resigned",
        "离职, left.resigned",
        "离职学习,",
        "解除处分,",
        "辞退, left.dismissed",
        "开除公职, left.expelled",
        "调出本市, left.transferred",
        "调入,",
        "在职死亡, left.deceased",
        "到龄退休, left.retired",
        "弹性延迟期满退休, left.retired",
        "弹性延迟退休,"
    })
    void some_reasons_for_a_change_are_reasons_for_leaving(String reason, String status) {
        assertThat(jdbc.queryForObject("select reason_left(?)", String.class, reason))
                .isEqualTo(status);
    }

    @ParameterizedTest(name = "{index} {2}")
    @CsvSource({
        "539801197704107134, 539801197704107034, one_digit",
        "539801197704107134, 539801197704107044, two_digits",
        "539801197704107134, 539801197704107000, precision_lost",
        "539801197704107134, 539801770410713, old_number",
        "539801770410713, 539801197704107134, old_number",
        "539801197704107134, 53980119770410713, one_digit_missing",
        "53980119774107134, 539801197704107134, one_digit_missing",
        "539801197704107134, 539801197704102221,",
        "539801197704107134, 539801770410799,",
        "539801197704107134, 5398011977041,"
    })
    void a_slip_between_two_id_numbers_is_named(String a, String b, String slip) {
        assertThat(jdbc.queryForObject("select id_slip(?, ?)", String.class, a, b))
                .isEqualTo(slip);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "M60, 2024-12-31, 1964-12",
        "M60, 2025-03-01, 1965-02",
        "F55, 2025-06-30, 1970-05",
        "F50, 2025-03-31, 1975-02"
    })
    void births_before_the_bound_are_those_past_their_month(String category, String day, String bound) {
        assertThat(jdbc.queryForObject("select retired_births_before(?, ?)", String.class, category, day))
                .isEqualTo(bound);
        assertThat(jdbc.queryForObject("""
                        select bool_and((birth < ?) = (retirement_month(?, birth) < left(?, 7)))
                        from generate_series(1955 * 12, 2000 * 12) as number, month_text(number) as birth""", Boolean.class, bound, category, day))
                .isTrue();
    }
}
