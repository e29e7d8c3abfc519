package io.heshi.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.identity.PersonIdentification;
import io.heshi.store.Partitions;
import io.heshi.store.Run;
import io.heshi.store.sql.RunSql;
import io.heshi.testing.TestDatabase;
import io.heshi.testing.TestPostgres;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class RunFiguresTest {

    private static final LocalDate DATE = LocalDate.of(2024, 12, 31);
    private static final Run RUN = new Run(1, "nightly", DATE, 1, LocalDate.of(2024, 12, 17));
    private static final List<String> SOURCES = List.of("register");
    private final TestDatabase database = TestPostgres.fresh();
    private int line;
    private JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());

    @BeforeEach
    void make_a_run_of_one_unit() throws SQLException {
        Connection connection = database.dataSource().getConnection();
        connection.setAutoCommit(false);
        jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        Partitions.createForRun(connection, "claim_person", RUN.id(), List.of("register"));
        jdbc.update("insert into unit_mention (run_id, source, mention, unit_key) values (1, 'register', 5, 70)");
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void age_is_in_full_years_at_the_business_date() {
        person("male", "1989-01-01", null, null);
        person("male", "1988-12-31", null, null);
        person("female", "1979-01-01", null, null);
        person("female", "1978-12-31", null, null);
        compute(Map.of());
        assertThat(figures("aged_to_35", "aged_36_to_45", "aged_46_on", "age_sum"))
                .containsExactly(1L, 2L, 1L, 35L + 36 + 45 + 46);
        assertThat(figures("men", "women", "persons")).containsExactly(2L, 2L, 4L);
        assertThat(ages("men_by_age")).containsExactly(0, 0, 0, 1, 1, 0, 0, 0, 0, 0);
        assertThat(ages("women_by_age")).containsExactly(0, 0, 0, 0, 0, 1, 1, 0, 0, 0);
    }

    /** The numbers are of men born on 1980-06-15. */
    @Test
    void the_register_says_the_birth_date_and_the_id_number_says_it_more_precisely_or_alone() {
        person(null, "1970", "539899198006150010", null);
        person(null, "1980-06", "539899198006150030", null);
        person(null, null, "539899198006150050", null);
        person(null, null, "539899198006159999", "check_digit");
        person(null, "0198-01-01", null, null);
        compute(Map.of());
        assertThat(figures("persons", "age_known", "age_sum")).containsExactly(5L, 3L, 44L + 44 + 44);
        assertThat(figures("men", "women")).containsExactly(3L, 0L);
        assertThat(figures("aged_to_35")).containsExactly(0L);
    }

    @Test
    void education_falls_in_four_bands_and_other_postgraduates_stand_apart() {
        for (String education : List.of(
                "postgraduate.doctor",
                "postgraduate.master",
                "postgraduate.class",
                "postgraduate.master.unfinished",
                "undergraduate",
                "undergraduate.general",
                "undergraduate.unfinished",
                "college",
                "primary",
                "某种学历")) {
            educated(education, null);
        }
        compute(Map.of());
        assertThat(bands()).containsExactly(1L, 1L, 1L, 3L, 3L);
        assertThat(figures("persons")).containsExactly(10L);
    }

    @Test
    void a_degree_settles_a_postgraduate_and_raises_an_education_only_when_the_job_says_so() {
        educated("postgraduate", "doctor");
        educated("postgraduate", "master");
        educated("undergraduate", "master");
        compute(Map.of());
        assertThat(bands()).containsExactly(1L, 1L, 0L, 1L, 0L);
        compute(Map.of("education_by_degree", 1));
        assertThat(bands()).containsExactly(1L, 2L, 0L, 0L, 0L);
    }

    @Test
    void who_has_left_or_stands_there_again_in_the_same_unit_is_not_counted() {
        person("male", "1990-01-01", null, null);
        person("male", "1990-01-01", null, null);
        jdbc.update("update claim_person set person_key = 1");
        person("male", "1990-01-01", null, null);
        jdbc.update("update claim_person set person_status = 'left.retired' where line = ?", line);
        compute(Map.of());
        assertThat(figures("persons")).containsExactly(1L);
    }

    @Test
    void a_person_with_a_second_place_counts_once_but_leaves_both() {
        person("male", "1965-01", null, null);
        person("male", "1965-01", null, null);
        jdbc.update("insert into unit_mention (run_id, source, mention, unit_key) values (1, 'register', 6, 71)");
        jdbc.update("update claim_person set unit_mention = 6 where line = ?", line);
        jdbc.update("update claim_person set person_key = 1");
        compute(Map.of());
        assertThat(figures("persons", "men")).containsExactly(1L, 1L);
        assertThat(retirements("within_1")).containsExactly(2L);
    }

    /** Vectors of the decision of 2024-09-13: M60 1965-01 → 2025-02, F55 1970-01 → 2025-02, F50 1975-01 → 2025-02. */
    @Test
    void retirements_are_counted_by_the_statutory_month_within_one_three_and_five_years() {
        person("male", "1965-01", null, null);
        person("female", "1970-01", null, null);
        person("female", "1975-01", null, null);
        jdbc.update("update claim_person set post_category = 'worker' where line = ?", line);
        person("male", "1964-12", null, null);
        person("male", "1967-06", null, null);
        person("male", "1968-06", null, null);
        person("male", "1972-01", null, null);
        compute(Map.of());
        assertThat(retirements("due", "within_1", "within_3", "within_5")).containsExactly(1L, 3L, 3L, 5L);
        assertThat(retirements("open_due", "open_within_1", "open_within_5")).containsExactly(0L, 0L, 0L);
    }

    /** As rule P05 and the figures of places have it: the post, else the employment, else the quota. */
    @Test
    void a_woman_employed_as_staff_on_a_place_for_workers_retires_with_the_staff() {
        person("female", "1970-01", null, null);
        jdbc.update("update claim_person set employment_type = 'staff', quota_type = 'worker' where line = ?", line);
        compute(Map.of());
        assertThat(retirements("due", "within_1")).containsExactly(0L, 1L);
    }

    @Test
    void women_who_may_stay_as_long_as_men_are_counted_apart() {
        person("female", "1970-01", null, null);
        jdbc.update("update claim_person set position_level = 'county.deputy' where line = ?", line);
        compute(Map.of());
        assertThat(retirements("within_5", "open_within_1", "open_within_5")).containsExactly(0L, 1L, 1L);
    }

    @Test
    void a_woman_who_may_stay_is_open_until_the_latest_month_has_passed() {
        for (String birth : List.of("1969-11", "1964-11")) {
            person("female", birth, null, null);
            jdbc.update("update claim_person set professional_title = 'senior' where line = ?", line);
        }
        compute(Map.of());
        assertThat(retirements("due", "open_due", "within_5", "open_within_5")).containsExactly(1L, 1L, 0L, 0L);
    }

    @Test
    void the_recognized_birth_and_an_approved_delay_count() {
        person("male", "1970-01", null, null);
        person("male", "1965-01", null, null);
        jdbc.update("update claim_person set person_key = line");
        jdbc.update("insert into run_retiree values (1, 1, '1965-01', null), (1, 2, null, ?)", 2026 * 12 + 5);
        compute(Map.of());
        assertThat(retirements("due", "within_1", "within_3")).containsExactly(0L, 1L, 2L);
        compute(Map.of("retirement_delay_months", 6));
        assertThat(retirements("due", "within_1", "within_3")).containsExactly(0L, 2L, 2L);
    }

    @Test
    void a_retirement_counts_under_the_quota_that_holds_the_place() {
        jdbc.update("""
                insert into run_unit_quota (run_id, unit_key, quota_type, approved, lent, occupied)
                values (1, 70, 'institution', 3, 0, 1)""");
        person("male", "1965-01", null, null);
        jdbc.update("update claim_person set quota_type = 'institution.civil' where line = ?", line);
        compute(Map.of());
        assertThat(jdbc.queryForList("select quota_type from run_unit_retirement", String.class))
                .containsExactly("institution");
    }

    @Test
    void over_and_vacant_of_a_run_are_summed_by_type_and_by_the_totals_of_units() {
        jdbc.update("""
                insert into run_unit_quota (run_id, unit_key, quota_type, approved, lent, occupied)
                values (1, 70, 'administrative', 10, 0, 12), (1, 70, 'worker', 5, 0, 1), (1, 71, 'worker', 2, 1, 4)""");
        compute(Map.of());
        assertThat(jdbc.queryForList("""
                        select quota_type || ' ' || approved || ' ' || lent || ' ' || occupied || ' ' || over || ' ' || vacant
                        from run_total order by quota_type""", String.class))
                .containsExactly(" 17 1 17 1 2", "administrative 10 0 12 2 0", "worker 7 1 5 1 4");
    }

    private void person(@Nullable String sex, @Nullable String birth, @Nullable String idNo, @Nullable String idFault) {
        jdbc.update("""
                insert into claim_person (run_id, source, file_id, sheet, line, unit_mention, sex, birth_date, id_no, id_fault, person_key)
                values (1, 'register', 1, '', ?, 5, ?, ?, ?, ?, ?)""", ++line, sex, birth, idNo, idFault, key(idNo, idFault));
    }

    private static @Nullable Long key(@Nullable String idNo, @Nullable String idFault) {
        return idNo == null || idFault != null ? null : Long.valueOf(idNo.substring(0, 17));
    }

    private void educated(String education, @Nullable String degree) {
        person(null, null, null, null);
        jdbc.update("update claim_person set education = ?, degree = ? where line = ?", education, degree, line);
    }

    private void compute(Map<String, Integer> settings) {
        Map<String, Integer> thresholds = new HashMap<>(
                Map.of("retirement_delay_months", 36, "education_by_degree", 0, "other_postgraduate_is_master", 0));
        thresholds.putAll(settings);
        try (RunSql sql = RunSql.open(jdbc.getDataSource(), RUN, thresholds, SOURCES)) {
            PersonIdentification.identify(sql, RUN, SOURCES);
            for (String table : List.of("run_unit_people", "run_unit_structure", "run_unit_retirement", "run_total")) {
                jdbc.update("delete from " + table);
            }
            List.of("20-register-person", "22-unit-people", "46-unit-retirement")
                    .forEach(file -> sql.run("count/" + file));
        }
    }

    private List<Long> bands() {
        return figures("doctors", "masters", "other_postgraduates", "undergraduates", "below_undergraduates");
    }

    private List<Long> figures(String... columns) {
        return List.of(columns).stream()
                .map(column -> jdbc.queryForObject(
                        "select %s::bigint from run_unit_structure where run_id = 1 and unit_key = 70"
                                .formatted(column),
                        Long.class))
                .toList();
    }

    private List<Long> retirements(String... columns) {
        return List.of(columns).stream()
                .map(column -> jdbc.queryForObject(
                        "select sum(%s)::bigint from run_unit_retirement where run_id = 1".formatted(column),
                        Long.class))
                .toList();
    }

    private List<Integer> ages(String column) {
        return jdbc.query("select %s from run_unit_structure where unit_key = 70".formatted(column), (row, i) -> {
                    Array array = row.getArray(1);
                    return List.of((Integer[]) array.getArray());
                })
                .get(0);
    }
}
