package io.heshi.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Pools, allocations and occupants as a night's claims tell of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TurnoverTest {
    private static final String ALLOCATIONS =
            "select unit_key, lent, returned, used, used_elsewhere, days_since from run_allocation order by allocation_key";
    private static final String OCCUPANTS =
            "select person_key, unit_key, document_known, unit_fits, covered from run_occupant order by person_key, unit_key";
    private static final String POOLS =
            "select pool, known, size, lent, used, occupants_without_allocation from run_pool order by pool";

    private final Office office = new Office();

    @BeforeEach
    void units() {
        office.empty();
        office.unit(1, "539800").unit(2, "539800").unit(3, "539821");
    }

    @AfterAll
    void close() {
        office.close();
    }

    @Test
    void a_pool_in_several_rows_is_their_sum_and_rows_that_say_the_same_twice_count_once() {
        office.pool("pool=教育周转池, pool_type=教育, region=539800, size=300, city_size=300")
                .pool("pool=教育周转池, pool_type=教育, region=539821, size=1200")
                .pool("pool=教育周转池, pool_type=教育, region=539821, size=1200")
                .compute();

        assertThat(office.rows("select pool, size, city_size, lent, used from run_pool"))
                .containsExactly("教育周转池 1500 300 0 0");
    }

    @Test
    void a_pool_named_two_ways_is_one() {
        office.pool("pool=中小学教育编制周转池, pool_type=教育, size=9")
                .pool("pool=人才 周转池, pool_type=人才, size=5")
                .allocation(1, "pool=教育周转池, lent=2, document_no=a")
                .allocation(2, "pool=教育, lent=1, document_no=b")
                .allocation(1, "pool=人才周转池, lent=1, document_no=c")
                .registered(11, 1, "pool=教育池")
                .registered(12, 2, "pool=中小学教育编制周转池")
                .compute();

        assertThat(office.rows(POOLS)).containsExactly("中小学教育编制周转池 true 9 3 2 0", "人才 周转池 true 5 1 0 0");
    }

    @Test
    void a_word_that_two_pools_answer_to_is_neither() {
        office.pool("pool=第一教育周转池, pool_type=教育, size=9")
                .pool("pool=第二教育周转池, pool_type=教育, size=5")
                .allocation(1, "pool=教育, lent=2, document_no=a")
                .registered(11, 1, "pool=教育")
                .compute();

        assertThat(office.rows(POOLS)).containsExactly("第一教育周转池 true 9 0 0 0", "第二教育周转池 true 5 0 0 0");
        assertThat(office.rows("select unit_key, pool_key, pool, lent from run_allocation"))
                .containsExactly("1 - 教育 2");
    }

    @Test
    void a_pool_that_only_an_allocation_speaks_of_has_no_size() {
        office.pool("pool=人才周转池, size=0")
                .allocation(1, "pool=市直周转池, lent=2, document_no=a")
                .compute();

        assertThat(office.rows(POOLS)).containsExactly("人才周转池 true 0 0 0 0", "市直周转池 false 0 2 0 0");
    }

    @Test
    void the_places_that_a_county_holds_are_not_of_the_city_level() {
        office.pool("pool=人才周转池, size=9")
                .allocation(1, "pool=人才周转池, lent=2, document_no=a")
                .allocation(3, "pool=人才周转池, lent=4, document_no=a")
                .registered(11, 1, "pool=人才周转池")
                .registered(13, 3, "pool=人才周转池")
                .registered(14, 3, "pool=人才周转池")
                .compute();

        assertThat(office.rows("select lent, lent_city, used, used_city, units from run_pool"))
                .containsExactly("6 2 3 1 2");
    }

    @Test
    void a_document_is_the_same_whatever_its_brackets() {
        office.pool("pool=人才周转池, size=9")
                .allocation(1, "pool=人才周转池, lent=1, document_no=云编〔2023〕018号, lent_date=2023-05-06")
                .allocation(1, "pool=人才周转池, lent=1, document_no=云编〔2024〕7号, lent_date=2024-05-06")
                .registered(11, 1, "pool=人才周转池, allocation_no=云编[2024]07号")
                .compute();

        assertThat(office.rows(ALLOCATIONS)).containsExactly("1 1 0 0 0 605", "1 1 0 1 0 239");
        assertThat(office.rows(OCCUPANTS)).containsExactly("11 1 true true true");
    }

    @Test
    void without_a_number_the_oldest_allocation_of_unit_and_pool_is_filled_first() {
        office.pool("pool=人才周转池, size=9")
                .allocation(1, "pool=人才周转池, lent=2, document_no=b, lent_date=2024-01-01")
                .allocation(1, "pool=人才周转池, lent=1, document_no=a, lent_date=2022")
                .allocation(1, "pool=人才周转池, lent=1, document_no=c")
                .registered(11, 1, "pool=人才周转池, allocation_no=a")
                .registered(12, 1, "pool=人才周转池, quota_entry_date=2024-03-01")
                .registered(13, 1, "quota_type=turnover")
                .compute();

        assertThat(office.rows("select document_no, lent, used, days_since from run_allocation order by document_no"))
                .containsExactly("a 1 1 1095", "b 2 2 365", "c 1 0 -");
        assertThat(office.rows(OCCUPANTS))
                .containsExactly("11 1 true true true", "12 1 - true true", "13 1 - true true");
    }

    @Test
    void whoever_is_beyond_all_places_overfills_the_last_allocation() {
        office.pool("pool=人才周转池, size=9")
                .allocation(1, "pool=人才周转池, lent=1, document_no=a, lent_date=2024-01-01")
                .allocation(1, "pool=人才周转池, lent=0, document_no=b, lent_date=2024-02-01")
                .registered(11, 1, "pool=人才周转池")
                .registered(12, 1, "pool=人才周转池")
                .compute();

        assertThat(office.rows("select document_no, lent, used from run_allocation order by document_no"))
                .containsExactly("a 1 1", "b 0 1");
    }

    @Test
    void an_occupant_at_another_unit_is_counted_by_the_number_and_not_covered() {
        office.pool("pool=人才周转池, size=9")
                .allocation(1, "pool=人才周转池, lent=1, document_no=a, lent_date=2024-01-01")
                .registered(11, 2, "pool=人才周转池, allocation_no=a")
                .registered(12, 2, "pool=人才周转池")
                .registered(13, 2, "pool=人才周转池, allocation_no=x")
                .compute();

        assertThat(office.rows(ALLOCATIONS)).containsExactly("1 1 0 1 1 365");
        assertThat(office.rows(OCCUPANTS))
                .containsExactly("11 2 true false false", "12 2 - - false", "13 2 false - false");
        assertThat(office.rows(POOLS)).containsExactly("人才周转池 true 9 1 3 3");
    }

    @Test
    void a_number_that_several_other_units_have_says_nothing_about_which() {
        office.pool("pool=人才周转池, size=9")
                .allocation(1, "pool=人才周转池, lent=1, document_no=a")
                .allocation(2, "pool=人才周转池, lent=1, document_no=a")
                .registered(11, 2, "pool=人才周转池, allocation_no=a")
                .registered(12, 3, "pool=人才周转池, allocation_no=a")
                .compute();

        assertThat(office.rows("select unit_key, used from run_allocation order by unit_key"))
                .containsExactly("1 0", "2 1");
        assertThat(office.rows(OCCUPANTS)).containsExactly("11 2 true true true", "12 3 true - false");
    }

    @Test
    void an_unknown_number_takes_a_place_of_the_unit_but_covers_nobody() {
        office.pool("pool=人才周转池, size=9")
                .allocation(1, "pool=人才周转池, lent=1, document_no=a")
                .registered(11, 1, "pool=人才周转池, allocation_no=x")
                .compute();

        assertThat(office.rows(ALLOCATIONS)).containsExactly("1 1 0 1 0 -");
        assertThat(office.rows(OCCUPANTS)).containsExactly("11 1 false true false");
    }

    @Test
    void places_taken_back_leave_their_own_document_or_the_oldest() {
        office.pool("pool=人才周转池, size=9")
                .allocation(1, "pool=人才周转池, lent=3, document_no=a, lent_date=2023-01-01")
                .allocation(1, "pool=人才周转池, lent=-1, document_no=a, lent_date=2024-01-01")
                .allocation(1, "pool=人才周转池, lent=2, document_no=b, lent_date=2022-01-01")
                .allocation(1, "pool=人才周转池, lent=2, document_no=c, lent_date=2024-06-01")
                .allocation(1, "pool=人才周转池, lent=-3, document_no=r, lent_date=2024-12-01")
                .compute();

        assertThat(office.rows("select document_no, lent, returned from run_allocation order by document_no"))
                .containsExactly("a 1 2", "b 0 2", "c 2 0");
        assertThat(office.rows("select lent from run_pool")).containsExactly("3");
    }

    @Test
    void what_has_expired_is_lent_no_more_and_taken_last() {
        office.pool("pool=人才周转池, size=9")
                .allocation(1, "pool=人才周转池, lent=2, document_no=a, lent_date=2022-01-01, expires_date=2024-12-30")
                .allocation(1, "pool=人才周转池, lent=1, document_no=b, lent_date=2024-01-01, expires_date=2024-12")
                .allocation(2, "pool=人才周转池, lent=1, document_no=c, lent_date=2023-01-01, expires_date=2023")
                .registered(11, 1, "pool=人才周转池")
                .registered(12, 2, "pool=人才周转池")
                .compute();

        assertThat(office.rows(
                        "select document_no, lent, returned, expired, used from run_allocation order by document_no"))
                .containsExactly("a 0 2 true 0", "b 1 0 false 1", "c 0 1 true 1");
        assertThat(office.rows("select lent, used from run_pool")).containsExactly("1 2");
    }

    @Test
    void where_the_register_marks_nobody_the_stated_use_counts() {
        office.pool("pool=人才周转池, size=9")
                .allocation(1, "pool=人才周转池, lent=3, document_no=a, used=2")
                .allocation(3, "pool=人才周转池, lent=3, document_no=a")
                .registered(11, 1, "pool=否")
                .registered(12, 1, "quota_type=institution")
                .compute();

        assertThat(office.rows("select used, used_by from run_allocation order by allocation_key"))
                .containsExactly("2 stated", "0 stated");
        assertThat(office.rows("select used, used_city, used_by from run_pool")).containsExactly("2 2 stated");
        assertThat(office.rows("select month, unit_key, used, lent, basis from run_pool_month order by 2 nulls first"))
                .containsExactly("2024-12 - 2 6 stated", "2024-12 1 2 3 stated", "2024-12 3 0 3 stated");
    }

    @Test
    void a_person_counts_once_a_unit_and_only_while_in_post() {
        office.pool("pool=人才周转池, size=9")
                .allocation(1, "pool=人才周转池, lent=3, document_no=a")
                .registered(11, 1, "pool=人才周转池")
                .registered(11, 1, "pool=人才周转池")
                .registered(12, 1, "pool=人才周转池, person_status=left.transferred")
                .person("hr", 13, 1, "pool=人才周转池")
                .compute();

        assertThat(office.rows("select used from run_allocation")).containsExactly("1");
        assertThat(office.rows("select used from run_pool")).containsExactly("1");
    }

    @Test
    void months_follow_the_dates_of_entry_and_of_lending() {
        office.pool("pool=人才周转池, size=9")
                .allocation(1, "pool=人才周转池, lent=3, document_no=a, lent_date=2024-10-15")
                .allocation(3, "pool=人才周转池, lent=2, document_no=b")
                .registered(11, 1, "pool=人才周转池, quota_entry_date=2024-11-30")
                .registered(12, 1, "pool=人才周转池, quota_entry_date=2024-12-01")
                .registered(13, 3, "pool=人才周转池")
                .compute();

        assertThat(
                        office.rows(
                                "select month, used, lent, basis from run_pool_month where unit_key is null and month > '2024-08' order by month"))
                .containsExactly(
                        "2024-09 1 2 entry_date",
                        "2024-10 1 5 entry_date",
                        "2024-11 2 5 entry_date",
                        "2024-12 3 5 run");
        assertThat(
                        office.rows(
                                "select used, lent from run_pool_month where unit_key = 1 and month > '2024-09' order by month"))
                .containsExactly("0 3", "1 3", "2 3");
        assertThat(office.rows("select count(distinct month), min(month) from run_pool_month"))
                .containsExactly("24 2023-01");
    }

    @Test
    void nobody_used_a_place_before_it_was_lent() {
        office.pool("pool=人才周转池, size=9")
                .allocation(1, "pool=人才周转池, lent=3, document_no=a, lent_date=2024-10-15")
                .registered(11, 1, "pool=人才周转池, quota_entry_date=2010-03-01")
                .registered(12, 1, "pool=人才周转池")
                .compute();

        assertThat(
                        office.rows(
                                "select month, used, lent from run_pool_month where unit_key is null and month > '2024-08' order by month"))
                .containsExactly("2024-09 0 0", "2024-10 2 3", "2024-11 2 3", "2024-12 2 3");
    }

    @Test
    void who_sits_on_too_many_places_of_one_allocation_fills_none_of_another() {
        office.pool("pool=人才周转池, size=9")
                .allocation(1, "pool=人才周转池, lent=1, document_no=a")
                .allocation(2, "pool=人才周转池, lent=4, document_no=b")
                .allocation(3, "pool=人才周转池, lent=2, document_no=c, expires_date=2023")
                .registered(11, 1, "pool=人才周转池")
                .registered(12, 1, "pool=人才周转池")
                .registered(13, 2, "pool=人才周转池")
                .registered(14, 3, "pool=人才周转池")
                .compute();

        assertThat(office.rows("select lent, used, unused from run_pool")).containsExactly("5 4 3");
    }

    @Test
    void months_since_the_history_began_follow_it_with_those_who_have_left() {
        office.pool("pool=人才周转池, size=9")
                .allocation(1, "pool=人才周转池, lent=3, document_no=a")
                .begun("2024-10-15")
                .held(11, 1, "pool=人才池, valid_from=2024-10-15")
                .held(12, 1, "pool=人才周转池, valid_from=2024-10-15, valid_to=2024-11-30")
                .held(13, 1, "pool=人才周转池, valid_from=2024-11-30")
                .held(14, 1, "pool=人才周转池, valid_from=2024-11-20")
                .givenUp(14, 1, "人才周转池")
                .registered(11, 1, "pool=人才周转池, quota_entry_date=2020-01-01")
                .registered(13, 1, "pool=人才周转池, quota_entry_date=2024-11-20")
                .compute();

        assertThat(
                        office.rows(
                                "select month, used, basis from run_pool_month where unit_key is null and month > '2024-08' order by month"))
                .containsExactly("2024-09 1 entry_date", "2024-10 2 history", "2024-11 3 history", "2024-12 2 run");
    }

    @Test
    void a_place_is_idle_since_its_last_occupant_left_and_one_never_used_since_it_was_lent() {
        office.pool("pool=人才周转池, size=9")
                .allocation(1, "pool=人才周转池, lent=2, document_no=a, lent_date=2020-01-01")
                .allocation(2, "pool=人才周转池, lent=2, document_no=b, lent_date=2020-01-01")
                .allocation(3, "pool=人才周转池, lent=1, document_no=c, lent_date=2020-01-01")
                .begun("2024-01-15")
                .held(11, 1, "pool=人才周转池, valid_from=2024-01-15, valid_to=2024-12-01")
                .held(12, 1, "pool=人才周转池, valid_from=2024-01-15")
                .held(13, 2, "pool=人才周转池, valid_from=2024-01-15, valid_to=2024-12-11")
                .held(14, 3, "pool=人才周转池, valid_from=2024-01-15, valid_to=2024-12-01")
                .givenUp(12, 1, "人才周转池")
                .registered(14, 3, "pool=人才池")
                .compute();

        assertThat(office.rows(
                        "select document_no, used, last_left, idle_since, days_since from run_allocation order by 1"))
                .containsExactly("a 0 2024-12-01 2024-12-01 30", "b 0 - 2020-01-01 1826", "c 1 - 2020-01-01 1826");
    }

    @Test
    void keys_stay_from_run_to_run_and_doing_it_again_changes_nothing() {
        office.pool("pool=人才周转池, size=9")
                .allocation(1, "pool=人才周转池, lent=3, document_no=云编〔2024〕7号")
                .registered(11, 1, "pool=人才周转池")
                .compute();
        var before = office.rows("select * from run_allocation");
        office.pool("pool=一池, size=1").compute();

        assertThat(office.rows("select * from run_allocation")).isEqualTo(before);
        assertThat(office.rows("select pool_key, pool from run_pool order by pool_key"))
                .containsExactly("1 人才周转池", "2 一池");
        assertThat(office.rows(
                        "select scope, entity_key, source, line from run_entity_line order by scope, line, entity_key"))
                .containsExactly(
                        "allocation 1 allocations 2", "pool 1 pools 1", "pool 1 allocations 2", "pool 2 pools 4");
    }
}
