package io.heshi.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Filings, who entered by them, and the ways of entry. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilingsTest {
    private static final String FILINGS =
            "select filing_no, unit_key, approved, used, used_late, used_elsewhere, last_use, used_by from run_filing order by filing_key";

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
    void a_number_is_the_same_whatever_its_brackets() {
        office.filing(1, "filing_no=云编备〔2024〕012号, quota_type=institution, approved=1, valid_until=2024-12-31")
                .registered(11, 1, "filing_no=云编备[2024]12号, quota_type=institution, quota_entry_date=2024-03-01")
                .registered(12, 1, "filing_no=云编备（2024）12号, quota_type=institution, quota_entry_date=2024-05")
                .registered(13, 1, "filing_no=云编备[2024]13号, quota_type=institution")
                .compute();

        assertThat(office.rows(FILINGS)).containsExactly("云编备〔2024〕012号 1 1 2 0 0 2024-05 register");
        assertThat(office.rows("select person_key from run_filing_use order by 1"))
                .containsExactly("11", "12");
    }

    @Test
    void a_filing_that_names_no_unit_is_for_all() {
        office.filing("filing_no=a, approved=2")
                .filing(2, "filing_no=a, approved=1")
                .registered(11, 1, "filing_no=a, quota_entry_date=2024-05-01")
                .registered(12, 2, "filing_no=a, quota_entry_date=2024-05-01")
                .registered(13, 3, "filing_no=a, quota_entry_date=2024-05-01")
                .compute();

        assertThat(office.rows(FILINGS))
                .containsExactlyInAnyOrder("a - 2 2 0 0 2024-05-01 register", "a 2 1 1 0 0 2024-05-01 register");
    }

    @Test
    void a_filing_listed_twice_word_for_word_is_one_and_in_two_parts_their_sum() {
        office.filing(1, "filing_no=a, approved=1, approved_date=2024-01-01")
                .filing(1, "filing_no=a, approved=1, approved_date=2024-01-01")
                .filing(1, "filing_no=a, approved=2, approved_date=2024-06-01, valid_until=2025-06-01")
                .compute();

        assertThat(office.rows("select approved, approved_date, valid_until from run_filing"))
                .containsExactly("3 2024-01-01 2025-06-01");
        assertThat(office.rows("select scope, count(*) from run_entity_line group by scope"))
                .containsExactly("filing 3");
    }

    @Test
    void an_entry_is_late_on_the_day_after_the_last_one_and_not_while_that_is_unknown() {
        office.filing(1, "filing_no=a, approved=9, valid_until=2024-06-30")
                .filing(1, "filing_no=b, approved=9, valid_until=2024-06")
                .filing(1, "filing_no=c, approved=9")
                .registered(11, 1, "filing_no=a, quota_entry_date=2024-06-30")
                .registered(12, 1, "filing_no=a, quota_entry_date=2024-07-01")
                .registered(13, 1, "filing_no=a, quota_entry_date=2024")
                .registered(14, 1, "filing_no=b, quota_entry_date=2024-06-30")
                .registered(15, 1, "filing_no=b, quota_entry_date=2024-07")
                .registered(16, 1, "filing_no=c, quota_entry_date=2024-07")
                .compute();

        assertThat(office.rows("select filing_no, used, used_late from run_filing order by filing_no"))
                .containsExactly("a 3 1", "b 2 1", "c 1 0");
    }

    @Test
    void an_entry_before_the_approval_is_early_only_for_certain() {
        office.filing(1, "filing_no=a, approved=4, approved_date=2024-08-01")
                .registered(11, 1, "filing_no=a, quota_entry_date=2024-06-29")
                .registered(12, 1, "filing_no=a, quota_entry_date=2024-08")
                .registered(13, 1, "filing_no=a, quota_entry_date=2024-08-01")
                .registered(14, 1, "filing_no=a")
                .compute();

        assertThat(office.rows("select filing_no, used, used_early from run_filing"))
                .containsExactly("a 4 1");
        assertThat(office.rows("select count(*) from run_filing_use")).containsExactly("4");
    }

    @Test
    void a_number_counts_at_another_unit_unless_several_units_have_it() {
        office.filing(1, "filing_no=a, approved=1")
                .filing(1, "filing_no=b, approved=1")
                .filing(2, "filing_no=b, approved=1")
                .registered(11, 3, "filing_no=a")
                .registered(12, 2, "filing_no=b")
                .registered(13, 3, "filing_no=b")
                .compute();

        assertThat(office.rows("select filing_no, unit_key, used, used_elsewhere from run_filing order by 1, 2"))
                .containsExactly("a 1 1 1", "b 1 0 0", "b 2 1 0");
    }

    @Test
    void one_number_for_two_quota_types_is_used_type_by_type() {
        office.filing(1, "filing_no=a, approved=1, quota_type=institution")
                .filing(1, "filing_no=a, approved=1, quota_type=worker")
                .registered(11, 1, "filing_no=a, quota_type=institution.civil")
                .registered(12, 1, "filing_no=a, quota_type=worker")
                .compute();

        assertThat(office.rows("select quota_type, used from run_filing order by 1"))
                .containsExactly("institution 1", "worker 1");
    }

    @Test
    void several_sources_of_one_person_count_once_and_only_where_the_register_is_silent() {
        office.filing(1, "filing_no=a, approved=1")
                .filing(1, "filing_no=b, approved=1")
                .registered(11, 1, "filing_no=a")
                .person("hr", 11, 1, "filing_no=b")
                .registered(12, 1, "quota_entry_date=2024-05-01")
                .person("hr", 12, 1, "filing_no=b")
                .person("hr", 13, 1, "filing_no=b")
                .registered(14, 1, "filing_no=a, person_status=left.transferred")
                .compute();

        assertThat(office.rows("select filing_no, used, last_use from run_filing order by 1"))
                .containsExactly("a 1 -", "b 1 2024-05-01");
    }

    @Test
    void where_nobody_gives_a_number_the_stated_use_counts() {
        office.filing(1, "filing_no=a, approved=1, used=2")
                .registered(11, 1, "quota_type=institution")
                .compute();

        assertThat(office.rows(FILINGS)).containsExactly("a 1 1 2 0 0 - stated");
    }

    @Test
    void channels_are_counted_by_the_register_even_when_nothing_was_filed() {
        office.registered(11, 1, "entry_channel=enterprise_talent")
                .registered(12, 3, "entry_channel=enterprise_talent")
                .registered(13, 3, "entry_channel=enterprise_talent, person_status=left")
                .registered(14, 1, "entry_channel=military")
                .compute();

        assertThat(office.rows("select channel, persons, persons_city, filings, approved from run_channel order by 1"))
                .containsExactly("enterprise_talent 2 1 0 0", "military 1 1 0 0");
    }

    @Test
    void channels_tell_what_their_filings_allow() {
        office.filing(1, "filing_no=a, approved=3, channel=green_channel")
                .filing(2, "filing_no=b, approved=2, channel=green_channel")
                .registered(11, 1, "entry_channel=green_channel, filing_no=a")
                .compute();

        assertThat(office.rows("select channel, persons, filings, approved from run_channel"))
                .containsExactly("green_channel 1 2 5");
        assertThat(office.rows("select channel_key in (select filing_key from run_filing) from run_channel"))
                .containsExactly("false");
    }

    /** Whoever moved here took the first place long before; who worked here before has it since later. The later of the two dates counts. */
    @ParameterizedTest(name = "place {0}, unit {1}: early {2}, late {3}")
    @CsvSource({
        "2010-07-01, 2024-05-10, 0, 0",
        "2010-07, 2024-05-10, 0, 0",
        "2010, 2024-05, 0, 0",
        "2024-05-10, 2010-07-01, 0, 0",
        "2024-05-10, 2024-05-10, 0, 0",
        "2024-05-10, , 0, 0",
        ", 2024-05-10, 0, 0",
        ", , 0, 0",
        "2010-07-01, 2024-03-31, 1, 0",
        "2024-03-31, 2010-07-01, 1, 0",
        "2010-07-01, 2024-07-01, 0, 1",
        "2024-07-01, 2024-05-10, 0, 1",
        "2024-05-10, 2024-07-01, 0, 1",
        "2010-07-01, , 1, 0"
    })
    void the_later_of_two_entries_is_held_against_a_filing(String place, String unit, int early, int late) {
        office.filing(1, "filing_no=a, approved=9, approved_date=2024-04-01, valid_until=2024-06-30")
                .registered(
                        11,
                        1,
                        "filing_no=a"
                                + (place == null ? "" : ", quota_entry_date=" + place)
                                + (unit == null ? "" : ", unit_entry_date=" + unit))
                .compute();

        assertThat(office.rows("select used_early, used_late from run_filing")).containsExactly(early + " " + late);
    }
}
