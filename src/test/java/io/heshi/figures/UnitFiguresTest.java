package io.heshi.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Places, people, posts, plans and regions as the claims of a night tell of them. */
@Tag("slow")
class UnitFiguresTest {
    private static final String PLACES = "unit_key, quota_type, approved, lent, occupied";

    private final Establishment office = new Establishment();

    @BeforeEach
    void night() {
        office.night("2024-12-31")
                .unit(1, "region=539800, supervisor=教育局, funding=full")
                .unit(2, "region=539800, supervisor=教育局, funding=full")
                .unit(3, "region=539821, supervisor=教育局, funding=partial");
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void lent_places_are_summed_under_the_type_of_the_allocation_or_its_pool_until_they_expire() {
        office.row("pool", "pool=教育池, quota_type=institution")
                .of(1, "quota", "quota_type=institution, approved=3")
                .of(1, "allocation", "pool=教育池, lent=2, document_no=a")
                .of(1, "allocation", "pool=教育池, lent=2, document_no=a")
                .of(1, "allocation", "quota_type=institution, lent=4, document_no=b, expires_date=2024-12")
                .of(1, "allocation", "quota_type=institution, lent=8, document_no=c, expires_date=2024-12-30")
                .of(2, "allocation", "lent=1, document_no=d")
                .compute();

        assertThat(office.rows(PLACES, "run_unit_quota")).containsExactly("1 institution 3 6 0", "2 turnover 0 1 0");
    }

    @Test
    void a_turnover_place_counts_under_the_type_that_was_lent() {
        office.of(1, "quota", "quota_type=institution, approved=1")
                .of(1, "allocation", "pool=教育池, quota_type=institution, lent=1, document_no=云编〔2024〕1号")
                .of(1, "allocation", "pool=市直池, quota_type=administrative, lent=2, document_no=云编〔2024〕2号")
                .person("register", 11, 1, "quota_type=turnover, allocation_no=云编[2024]1号")
                .person("register", 12, 1, "quota_type=turnover, pool=市直池")
                .person("register", 13, 1, "quota_type=turnover")
                .person("register", 14, 2, "quota_type=turnover, pool=教育池")
                .compute();

        assertThat(office.rows(PLACES, "run_unit_quota"))
                .containsExactly("1 administrative 0 2 2", "1 institution 1 1 1", "2 turnover 0 0 1");
    }

    @Test
    void a_finer_type_fills_the_coarser_places_and_what_fits_none_stands_alone() {
        office.of(1, "quota", "quota_type=institution, approved=2")
                .staff(1, "institution.civil", 2)
                .staff(1, "worker", 1)
                .person("register", 7, 1, "quota_type=worker, person_status=left.retired")
                .compute();

        assertThat(office.rows(PLACES, "run_unit_quota")).containsExactly("1 institution 2 0 2", "1 worker 0 0 1");
    }

    @Test
    void the_changes_of_the_ledger_are_summed_up_to_the_business_date() {
        office.of(1, "quota", "quota_type=institution, approved=9")
                .of(1, "quota_change", "quota_type=institution, changed_on=2010, added=10, document_no=a")
                .of(1, "quota_change", "quota_type=institution.civil, changed_on=2020-05, removed=2, document_no=b")
                .of(1, "quota_change", "quota_type=institution, changed_on=2025-01-01, added=50, document_no=c")
                .of(2, "quota_change", "quota_type=worker, changed_on=2020, added=3, document_no=d")
                .of(2, "quota_change", "quota_type=other, changed_on=2020, added=3, removed=3, document_no=e")
                .of(3, "quota", "quota_type=institution, approved=5")
                .of(3, "quota_change", "quota_type=institution, changed_on=2010, added=5, removed=0")
                .of(3, "quota_change", "quota_type=institution, changed_on=2011, removed=0")
                .compute();

        assertThat(office.rows(
                        "unit_key, quota_type, approved, ledger_sum, ledger_rows, ledger_undocumented",
                        "run_unit_quota"))
                .containsExactly("1 institution 9 8 2 0", "2 worker 0 3 1 0", "3 institution 5 5 2 1");
    }

    @Test
    void a_change_without_a_new_document_stays_unexplained_until_one_explains_it() {
        office.of(1, "quota", "quota_type=institution, approved=10, document_no=云编〔2020〕1号")
                .of(2, "quota", "quota_type=institution, approved=10, document_no=云编〔2020〕2号")
                .compute();
        night("2025-01-01")
                .of(1, "quota", "quota_type=institution, approved=12, document_no=云编[2020]01号")
                .of(2, "quota", "quota_type=institution, approved=12, document_no=云编〔2024〕9号")
                .compute();
        String columns = "unit_key, approved, previous_approved, unexplained_from";
        assertThat(office.rows(columns, "run_unit_quota")).containsExactly("1 12 10 10", "2 12 10 -");

        night("2025-01-02")
                .of(1, "quota", "quota_type=institution, approved=12, document_no=云编〔2020〕1号")
                .compute();
        assertThat(office.rows(columns, "run_unit_quota")).containsExactly("1 12 12 10");

        night("2025-01-03")
                .of(1, "quota", "quota_type=institution, approved=12, document_no=云编〔2025〕1号")
                .compute();
        assertThat(office.rows(columns, "run_unit_quota")).containsExactly("1 12 12 -");
    }

    @Test
    void what_was_over_in_the_previous_complete_run_is_the_baseline() {
        office.of(1, "quota", "quota_type=institution, approved=2")
                .staff(1, "institution", 3)
                .compute();
        night("2025-01-01")
                .of(1, "quota", "quota_type=institution, approved=2")
                .staff(1, "institution", 5)
                .compute();

        assertThat(office.rows("unit_key, occupied, previous_over, previous_approved", "run_unit_quota"))
                .containsExactly("1 5 1 2");
    }

    @Test
    void approvals_to_be_over_for_a_time_are_summed_while_they_last() {
        office.of(1, "quota", "quota_type=institution, approved=2")
                .of(1, "transition", "quota_type=institution, persons=2, document_no=a, deadline=2025-06-30")
                .of(1, "transition", "quota_type=institution, persons=1, document_no=b, deadline=2024-12")
                .of(1, "transition", "quota_type=institution, persons=4, document_no=c, deadline=2024-12-30")
                .compute();

        assertThat(office.rows("unit_key, transition, transition_deadline", "run_unit_quota"))
                .containsExactly("1 3 2025-06-30");
        assertThat(office.rows("kind, persons, persons_expired, deadline", "run_plan"))
                .containsExactly("transition 3 4 2025-06-30");
    }

    @Test
    void who_leaves_on_a_day_makes_room_for_who_comes_on_it() {
        office.of(1, "quota", "quota_type=institution, approved=3")
                .staff(1, "institution", 3)
                .event(1, "institution", "2024-05-01", 1, "in", false)
                .event(1, "institution", "2024-05-01", 2, "out", false)
                .compute();

        assertThat(office.rows(MOVEMENTS, "run_unit_quota")).containsExactly("1 1 1 1 0 3 3 -");
    }

    @Test
    void who_comes_before_anybody_leaves_is_beyond() {
        office.of(1, "quota", "quota_type=institution, approved=3")
                .staff(1, "institution", 3)
                .event(1, "institution", "2024-05-01", 1, "in", false)
                .event(1, "institution.civil", "2024-05-02", 2, "out", false)
                .compute();

        assertThat(office.rows(MOVEMENTS, "run_unit_quota")).containsExactly("1 1 1 1 1 3 4 2024-05-01");
    }

    @Test
    void who_had_to_be_taken_is_not_counted_and_takes_the_blame_of_nobody() {
        office.of(1, "quota", "quota_type=institution, approved=3")
                .staff(1, "institution", 4)
                .event(1, "institution", "2024-05-01", 1, "in", true)
                .event(1, "institution", "2024-05-01", 2, "in", false)
                .compute();

        assertThat(office.rows(MOVEMENTS, "run_unit_quota")).containsExactly("1 2 0 1 0 2 4 2024-05-01");
    }

    @Test
    void a_unit_over_quota_at_the_start_is_told_from_its_entries_backwards() {
        office.of(1, "quota", "quota_type=institution, approved=2")
                .staff(1, "institution", 2)
                .event(1, "institution", "2024-03-01", 1, "out", false)
                .event(1, "institution", "2024-04-01", 2, "out", false)
                .event(1, "institution", "2024-05-01", 3, "in", false)
                .compute();

        assertThat(office.rows(MOVEMENTS, "run_unit_quota")).containsExactly("1 1 2 1 0 3 3 -");
    }

    @Test
    void vacancies_are_looked_for_under_the_same_department_with_the_same_type_and_funding() {
        office.unit(4, "supervisor=教育局, funding=full")
                .unit(5, "supervisor=卫健局, funding=full")
                .unit(6, "supervisor=教育局, funding=full, unit_status=left")
                .of(1, "quota", "quota_type=institution, approved=1")
                .staff(1, "institution", 2)
                .of(2, "quota", "quota_type=institution, approved=2")
                .of(3, "quota", "quota_type=institution, approved=9")
                .of(4, "quota", "quota_type=institution, approved=5")
                .of(4, "quota", "quota_type=worker, approved=9")
                .of(5, "quota", "quota_type=institution, approved=9")
                .of(6, "quota", "quota_type=institution, approved=9")
                .compute();

        assertThat(office.rows("unit_key, vacancies_elsewhere, places_elsewhere", "run_unit_quota"))
                .contains("1 7 第4局 5；第2局 2", "2 0 -", "4 0 -");
    }

    @Test
    void places_are_idle_since_the_last_thing_that_is_known_to_have_happened() {
        office.of(1, "quota", "quota_type=institution, approved=5, approved_date=2018-03-01")
                .person(
                        "register",
                        1,
                        1,
                        "quota_type=institution, quota_entry_date=2010-01-01, unit_entry_date=2019-05")
                .person("register", 2, 1, "quota_type=institution, person_status=left.retired, event_date=2020-07-01")
                .of(2, "quota", "quota_type=institution, approved=5, approved_date=2023-03-01")
                .of(3, "quota", "quota_type=institution, approved=5")
                .compute();

        assertThat(office.rows("unit_key, idle_since", "run_unit_quota"))
                .containsExactly("1 2020-07-01", "2 2023-03-01", "3 -");
    }

    @Test
    void the_history_of_places_tells_of_those_who_left_without_a_trace() {
        office.of(1, "quota", "quota_type=institution, approved=5")
                .place(1, "institution.civil", "2015-01-01", "2019-02-01")
                .place(1, "institution", "2015-01-01", "2020-01-01")
                .of(2, "quota", "quota_type=institution, approved=5")
                .place(2, "institution", "2015-01-01", "")
                .of(3, "quota", "quota_type=institution, approved=5")
                .place(3, "institution", "2016-03-01", "2025-06-01")
                .compute();

        assertThat(office.rows("unit_key, idle_since", "run_unit_quota"))
                .containsExactly("1 2020-01-01", "2 -", "3 2016-03-01");
    }

    @Test
    void places_that_the_ledger_added_are_not_idle_before() {
        office.of(1, "quota", "quota_type=institution, approved=9, approved_date=2015-01-01")
                .of(1, "quota_change", "quota_type=institution, changed_on=2015-01-01, added=8, document_no=a")
                .of(1, "quota_change", "quota_type=institution, changed_on=2022-05, added=2, document_no=b")
                .of(1, "quota_change", "quota_type=institution, changed_on=2023-01-01, removed=1, document_no=c")
                .of(1, "quota_change", "quota_type=institution, changed_on=2025-01-01, added=2, document_no=d")
                .compute();

        assertThat(office.rows("unit_key, idle_since", "run_unit_quota")).containsExactly("1 2022-05-01");
    }

    @Test
    void places_that_earlier_runs_did_not_see_are_not_idle_before_the_night_that_saw_them() {
        String old = "quota_type=institution, approved_date=2015-01-01, approved=";
        String columns = "unit_key, quota_type, idle_since";
        office.of(1, "quota", old + 8)
                .of(2, "quota", old + 8)
                .of(3, "quota", old + 8)
                .compute();
        assertThat(office.rows(columns, "run_unit_quota"))
                .containsExactly("1 institution 2015-01-01", "2 institution 2015-01-01", "3 institution 2015-01-01");

        for (String date : new String[] {"2025-01-01", "2025-01-02"}) {
            night(date)
                    .unit(3, "region=539800")
                    .of(1, "quota", old + 9)
                    .of(2, "quota", old + 7)
                    .of(3, "quota", old + 8)
                    .of(3, "quota", "quota_type=worker, approved_date=2015-01-01, approved=2")
                    .compute();
            assertThat(office.rows(columns, "run_unit_quota"))
                    .containsExactly(
                            "1 institution 2025-01-01",
                            "2 institution 2015-01-01",
                            "3 institution 2015-01-01",
                            "3 worker 2025-01-01");
        }
    }

    @Test
    void places_lent_count_as_new_only_beside_a_night_that_lent_any() {
        String lent = "quota_type=institution, lent_date=2015-01-01, document_no=a, lent=";
        office.of(1, "allocation", lent + 2).of(2, "allocation", lent + 2).compute();
        night("2025-01-01").of(1, "quota", "quota_type=worker, approved=1").compute();
        night("2025-01-02")
                .of(1, "allocation", lent + 2)
                .of(2, "allocation", lent + 2)
                .compute();
        night("2025-01-03")
                .of(1, "allocation", lent + 3)
                .of(2, "allocation", lent + 2)
                .compute();

        assertThat(office.rows("unit_key, idle_since", "run_unit_quota"))
                .containsExactly("1 2025-01-03", "2 2015-01-01");
    }

    @Test
    void ages_are_full_years_at_the_business_date_by_the_birth_date_else_the_number() {
        office.person("register", 1, 1, "birth_date=1988-12-31")
                .person("register", 2, 1, "birth_date=1989-01-01")
                .person("register", 53980119880101001L, 1, "name=某")
                .person("register", 4, 1, "birth_date=1978")
                .person("register", 5, 1, "name=某")
                .person("register", 6, 1, "birth_date=1999-01-01, person_status=left.resigned")
                .compute();

        assertThat(office.rows(
                        "unit_key, in_post, age_known, mean_age, youngest, oldest, aged_35, aged_45, aged_46",
                        "run_unit_people"))
                .containsExactly("1 5 4 38.3 35 46 1 2 1");
    }

    @Test
    void retirements_of_the_next_years_follow_the_statutory_months() {
        office.person("register", 1, 1, "quota_type=institution, sex=male, birth_date=1964-12-05")
                .person("register", 2, 1, "quota_type=institution, sex=male, birth_date=1965-01-05")
                .person("register", 3, 1, "quota_type=institution, sex=male, birth_date=1965-05-05")
                .person("register", 4, 1, "quota_type=institution, sex=female, birth_date=1971-04-05")
                .person(
                        "register",
                        5,
                        1,
                        "quota_type=institution, sex=female, employment_type=worker, birth_date=1975-11-05")
                .person(
                        "register",
                        6,
                        1,
                        "quota_type=institution, sex=female, professional_title=senior, birth_date=1971-04-05")
                .compute();

        assertThat(office.rows("month, persons", "run_retirement"))
                .containsExactly("2025-02-01 1", "2025-07-01 1", "2026-05-01 1", "2026-08-01 1");
        assertThat(office.rows("unit_key, retiring_1, retiring_3, retiring_5", "run_unit_quota"))
                .containsExactly("1 2 4 4");
    }

    @Test
    void an_approved_delay_puts_a_retirement_off_by_three_years_at_most() {
        for (int person = 1; person <= 4; person++) {
            office.person("register", person, 1, "quota_type=institution, sex=male, birth_date=1965-01-05");
        }
        office.row("listing", "source=retirement_delays, person_key=1, until_date=2026-06-30")
                .row("listing", "source=retirement_delays, person_key=2, until_date=2031-01")
                .row("listing", "source=retirement_delays, person_key=3")
                .row("listing", "source=retirement_delays, person_key=4, until_date=2024")
                .row("listing", "source=enterprise_talent, person_key=4")
                .compute();

        assertThat(office.rows("month, persons", "run_retirement"))
                .containsExactly("2025-02-01 1", "2026-06-01 1", "2028-02-01 2");
    }

    @Test
    void the_birth_that_counts_is_the_first_that_is_known_to_the_month() {
        long id = 53980119650501001L;
        office.person("register", id, 1, "quota_type=institution, birth_date=1966-01-05")
                .person("organization", id, 1, "birth_date=1965")
                .person("register", id + 2, 1, "quota_type=institution, birth_date=1966-01-05")
                .person("organization", id + 2, 1, "birth_date=1965-01")
                .person("register", id + 4, 1, "quota_type=institution, birth_date=1966-01-05")
                .person("organization", id + 4, 1, "birth_date=1965-05-01")
                .person("register", id + 6, 1, "quota_type=institution, birth_date=1964")
                .compute();

        assertThat(office.rows("person_key, birth", "run_retiree"))
                .containsExactly(id + " 1966-01-05", id + 2 + " 1965-01", id + 4 + " 1965-05-01");
        assertThat(office.rows("month, persons", "run_retirement"))
                .containsExactly("2025-02-01 1", "2025-07-01 2", "2026-05-01 1");
    }

    @Test
    void a_leader_counts_once_at_the_highest_level_that_organization_gives_else_the_register() {
        office.of(1, "post", "position_level=county.chief, approved=1, document_no=a")
                .of(1, "post", "position_level=county.deputy, approved=2, document_no=a")
                .of(1, "post", "position_level=township, approved=3, document_no=a")
                .person("organization", 1, 1, "position_level=county.deputy")
                .person("organization", 1, 1, "position_level=county.chief")
                .person("register", 1, 1, "position_level=township.chief")
                .person("register", 2, 1, "position_level=township.deputy")
                .person("register", 3, 1, "position_level=none")
                .person("register", 4, 1, "position_level=county.deputy, person_status=left.retired")
                .person("register", 5, 2, "position_level=county")
                .compute();

        assertThat(office.rows(
                        "unit_key, position_level, approved, held, level_approved, level_held, listed",
                        "run_unit_post"))
                .containsExactly(
                        "1 county.chief 1 1 3 1 t",
                        "1 county.deputy 2 0 3 1 t",
                        "1 township 3 1 3 1 t",
                        "2 county 0 1 0 1 f");
    }

    @Test
    void a_leader_whose_unit_organization_calls_otherwise_counts_in_the_unit_of_the_register() {
        office.stranger(9, "organization")
                .of(1, "post", "position_level=township.deputy, approved=1, document_no=a")
                .person("organization", 1, 9, "position_level=township.deputy")
                .person("register", 1, 1, "quota_type=administrative")
                .person("organization", 2, 9, "position_level=township.deputy")
                .person("register", 2, 1, "quota_type=administrative")
                .person("organization", 3, 9, "position_level=township.deputy")
                .person("register", 3, 2, "person_status=left.retired")
                .person("organization", 4, 2, "position_level=township.deputy")
                .person("register", 4, 1, "quota_type=administrative")
                .compute();

        assertThat(office.rows("unit_key, position_level, approved, held, listed", "run_unit_post"))
                .containsExactly("1 township.deputy 1 2 t", "2 township.deputy 0 1 f", "9 township.deputy 0 1 f");
    }

    @Test
    void a_plan_is_measured_against_the_surplus_that_there_is() {
        office.of(1, "quota", "quota_type=institution, approved=1")
                .staff(1, "institution", 4)
                .person("register", 1, 1, "quota_type=institution, sex=male, birth_date=1965-05-05")
                .of(
                        1,
                        "plan",
                        "quota_type=institution, over=9, yearly=1, start_date=2019-01, due_date=2021-12, document_no=a")
                .of(
                        1,
                        "plan",
                        "quota_type=institution, over=6, yearly=2, start_date=2023-01-01, due_date=2025-12, digested=3, document_no=b")
                .of(2, "plan", "quota_type=institution, over=2, yearly=1, start_date=2024-01-01, document_no=c")
                .compute();

        assertThat(office.rows(
                        "unit_key, kind, documents, over_then, yearly, years, digested_stated, over_now, expected_attrition",
                        "run_plan"))
                .containsExactly("1 plan b 6 2 1 3 4 1", "2 plan c 2 1 0 - 0 0");
    }

    @Test
    void a_plan_keeps_its_number_from_night_to_night() {
        office.of(2, "plan", "quota_type=institution, over=2, document_no=c").compute();
        String before = office.rows("plan_key, unit_key", "run_plan").get(0);
        night("2025-01-01")
                .of(1, "plan", "quota_type=institution, over=2, document_no=a")
                .of(2, "plan", "quota_type=institution, over=1, document_no=d")
                .compute();

        assertThat(office.rows("plan_key, unit_key", "run_plan")).hasSize(2).contains(before);
    }

    @Test
    void places_and_pools_of_a_region_stand_against_its_ceilings() {
        office.row("ceiling", "region=539800, admin_level=city, quota_type=institution, ceiling=14, document_no=a")
                .row("ceiling", "region=539821, admin_level=county, quota_type=institution, ceiling=9, document_no=a")
                .row("pool", "pool=教育池, region=539800, quota_type=institution, size=15, city_size=3")
                .row("pool", "pool=人才池, region=539821, quota_type=institution, size=2")
                .of(1, "quota", "quota_type=institution, approved=5")
                .of(2, "quota", "quota_type=institution.civil, approved=7")
                .of(2, "quota", "quota_type=worker, approved=1")
                .of(3, "quota", "quota_type=institution, approved=6")
                .staff(3, "institution", 8)
                .compute();

        assertThat(office.rows(
                        "region, admin_level, quota_type, approved, pools, ceiling, occupied, units, over_units, over_persons",
                        "run_region_quota"))
                .containsExactlyInAnyOrder(
                        "539800 city institution 12 3 14 0 2 0 0",
                        "539800 city worker 1 0 - 0 1 0 0",
                        "539821 county institution 6 2 9 8 1 1 2");
    }

    @Test
    void a_ceiling_or_pool_of_a_region_that_no_unit_is_of_stands_alone() {
        office.row("ceiling", "region=云州市, quota_type=institution, ceiling=14")
                .row("ceiling", "quota_type=institution, ceiling=9")
                .row("pool", "pool=教育池, region=云州市, quota_type=institution, size=2")
                .row("pool", "pool=人才池, quota_type=institution, size=3")
                .of(1, "quota", "quota_type=institution, approved=5")
                .compute();

        assertThat(office.rows("region, admin_level, approved, pools, ceiling, region_units", "run_region_quota"))
                .containsExactlyInAnyOrder("539800 city 5 0 - 2", "unstated unstated 0 3 9 0", "云州市 city 0 2 14 0");
    }

    @Test
    void the_level_of_a_region_is_what_its_only_ceiling_says_else_what_its_code_or_name_tells() {
        office.unit(4, "region=539822, category=township")
                .unit(5, "region=望川县")
                .unit(6, "region=云州市本级")
                .unit(7, "region=某地")
                .row("ceiling", "region=某地, admin_level=township, quota_type=institution, ceiling=1")
                .of(4, "quota", "quota_type=institution, approved=1")
                .of(5, "quota", "quota_type=institution, approved=1")
                .of(6, "quota", "quota_type=institution, approved=1")
                .of(7, "quota", "quota_type=institution, approved=1")
                .compute();

        assertThat(office.rows("admin_level, region", "run_region_quota"))
                .containsExactly("city 云州市本级", "county 望川县", "township 539822", "township 某地");
    }

    @Test
    void doing_it_again_gives_the_same() {
        office.of(1, "quota", "quota_type=institution, approved=1")
                .of(1, "plan", "quota_type=institution, over=2")
                .staff(1, "institution", 4)
                .compute();
        String columns = "unit_key, quota_type, approved, occupied, start_occupied, peak, retiring_5";
        assertThat(office.compute().rows(columns, "run_unit_quota")).containsExactly("1 institution 1 4 4 4 0");
        assertThat(office.rows("plan_key, over_now", "run_plan")).containsExactly("1 3");
    }

    private Establishment night(String date) {
        return office.night(date).unit(1, "region=539800").unit(2, "region=539800");
    }

    private static final String MOVEMENTS =
            "unit_key, entries, leaves, counted_entries, entries_beyond, start_occupied, peak, peak_date";
}
