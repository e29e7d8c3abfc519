package io.heshi.vocabulary.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReadingTest {
    private static final Century LIFE = Century.ofLife(1967);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1967-05-30T16:00:00.000Z|1967-05-31",
                "1967-05-30T16:00:00Z|1967-05-31",
                "1967-05-31T00:00:00+08:00|1967-05-31",
                "1967-05-31T00:00:00.000+0800|1967-05-31",
                "1986-06-14T15:00:00.000Z|1986-06-15",
                "1986-06-14T23:00:00+08:00|1986-06-15",
                "1991-08-31T15:00:00Z|1991-09-01",
                "1992-06-14T15:00:00Z|1992-06-14",
                "1967-05-30 16:00:00 UTC|1967-05-31",
                "Wed May 31 00:00:00 CST 1967|1967-05-31",
                "Sun Jun 15 00:00:00 CDT 1986|1986-06-15",
                "Tue May 30 16:00:00 UTC 1967|1967-05-31",
                "Tue May 30 16:00:00 GMT 1967|1967-05-31",
                "Wed May 31 1967 00:00:00 GMT+0800 (中国标准时间)|1967-05-31",
                "31-May-1967|1967-05-31",
                "31-MAY-1967 00:00:00|1967-05-31",
                "31 May 1967|1967-05-31",
                "May 31, 1967|1967-05-31",
                "May 31 1967 12:00AM|1967-05-31",
                "1967-May-31|1967-05-31",
                "31-5月-1967|1967-05-31",
                "31-5月 -1967|1967-05-31",
                "1967年5月31日 星期三|1967-05-31",
                "1967-05-31 上午 12:00:00|1967-05-31",
                "1967/5/31 上午 12:00:00|1967-05-31",
                "1967/5/31 12:00:00 AM|1967-05-31",
                "一九六七年五月三十一日|1967-05-31",
                "二〇〇八年十月|2008-10",
                "一九八〇年|1980",
                "2024年12月份|2024-12",
                "12/2024|2024-12",
                "Dec 2024|2024-12",
                "December 2024|2024-12",
                "2024-Dec|2024-12",
                "12月 2024|2024-12",
                "05/05/1967|1967-05-05",
                "31-05-1967|1967-05-31",
                "31.05.1967|1967-05-31",
                "31/5/1967 0:00|1967-05-31",
                "5/31/1967|1967-05-31",
                "5/31/1967 12:00:00 AM|1967-05-31"
            })
    void what_one_cell_tells_alone_needs_no_column(String raw, String date) {
        assertThat(DateReading.of(raw).date(DateForm.UNKNOWN, Century.UNKNOWN).map(PartialDate::text))
                .contains(date);
        assertThat(PartialDate.parse(raw).map(PartialDate::text)).contains(date);
    }

    @ParameterizedTest
    @CsvSource({
        "5/6/1967,MONTH_FIRST,1967-05-06",
        "5/6/1967,DAY_FIRST,1967-06-05",
        "05-06-1967,DAY_FIRST,1967-06-05",
        "05.06.1967,DAY_FIRST,1967-06-05",
        "5/6/67,MONTH_FIRST,1967-05-06",
        "5/6/67,DAY_FIRST,1967-06-05",
        "5/31/67,UNCLEAR,1967-05-31",
        "31-05-67,UNCLEAR,1967-05-31",
        "67-05-31,UNCLEAR,1967-05-31",
        "67/5/31,UNCLEAR,1967-05-31",
        "08/05/06,YEAR_FIRST,2008-05-06",
        "08-05-06,DAY_FIRST,2006-05-08",
        "9/1/98,MONTH_FIRST,1998-09-01",
        "9/1/24,MONTH_FIRST,2024-09-01",
        "31-May-67,UNCLEAR,1967-05-31",
        "31-5月 -67,UNCLEAR,1967-05-31",
        "01-9月 -98,UNCLEAR,1998-09-01",
        "67年5月31日,UNCLEAR,1967-05-31",
        "98年9月,UNCLEAR,1998-09",
        "Sep-98,UNCLEAR,1998-09"
    })
    void the_column_tells_the_order_and_the_life_the_century(String raw, DateOrder order, String date) {
        DateForm form = new DateForm(order, DateClock.CHINA);
        assertThat(DateReading.of(raw).date(form, LIFE).map(PartialDate::text)).contains(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5/6/1967", "05-06-1967", "5/6/67", "08-05-06"})
    void without_the_column_the_order_is_not_guessed(String raw) {
        assertThat(DateReading.of(raw).date(DateForm.UNKNOWN, LIFE)).isEmpty();
        assertThat(DateReading.of(raw).asksColumn()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5/31/67", "31-May-67", "67年5月", "31-5月 -67"})
    void without_a_life_the_century_is_not_guessed(String raw) {
        assertThat(DateReading.of(raw).date(new DateForm(DateOrder.MONTH_FIRST, DateClock.CHINA), Century.UNKNOWN))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/31/1967",
                "13/13/67",
                "0/5/1967",
                "5/0/1967",
                "30-02-1967",
                "2/30/1967",
                "31-Foo-1967",
                "Wed May 31 00:00:00 CST",
                "5/6/1967 25:00",
                "5/6/196",
                "5-6/1967",
                "13/2024",
                "0/2024",
                "十九六七年五月",
                "一九六七年十三月",
                "31-13月-1967",
                "Dec",
                "5月31日",
                "1967-05-31 25:00:00"
            })
    void what_is_no_date_in_any_column_is_none(String raw) {
        for (DateOrder order : DateOrder.values()) {
            assertThat(DateReading.of(raw).date(new DateForm(order, DateClock.CHINA), LIFE))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        // Days as universal time, in summer time too.
        "24622.6666666667,UNIVERSAL,1967-05-31",
        "31577.625,UNIVERSAL,1986-06-15",
        // China's clock without summer time.
        "31577.9583333333,WITHOUT_SUMMER,1986-06-15",
        // 43 s and 5 min 43 s before midnight.
        "24622.9995023148,SLOW,1967-05-31",
        "24622.9960300926,SLOW,1967-05-31",
        // A real time of day, and midnight.
        "24622.5,UNIVERSAL,1967-05-30",
        "24622,UNIVERSAL,1967-05-30",
        "24622.6666666667,CHINA,1967-05-30",
        // The error of a binary fraction.
        "24622.999999999,CHINA,1967-05-31"
    })
    void a_serial_is_the_day_in_china(String serial, DateClock clock, String date) {
        DateForm form = new DateForm(DateOrder.UNCLEAR, clock);
        assertThat(DateReading.ofNumber(serial, true, false).date(form, LIFE).map(PartialDate::text))
                .contains(date);
        assertThat(DateReading.ofNumber(serial, false, false).date(form, LIFE).map(PartialDate::text))
                .contains(date);
    }

    @ParameterizedTest
    @CsvSource({
        "1967-05-30 16:00:00,1967-05-31",
        "1967-05-30T16:00:00,1967-05-31",
        "1967-05-30 4:00:00 PM,1967-05-31",
        "1967-05-30 下午 4:00:00,1967-05-31",
        "1986-06-14 15:00:00,1986-06-15",
        "1986-06-14 23:00:00,1986-06-15",
        "1967-05-30 23:59:17,1967-05-31",
        "19670530 16:00:00,1967-05-31",
        "5/30/1967 16:00:00,1967-05-31",
        "30-5月 -67 04.00.00.000000 下午,1967-05-31",
        "1967-05-30 10:20:30,1967-05-30"
    })
    void a_text_with_a_time_is_the_day_in_china(String raw, String date) {
        DateForm shifted = new DateForm(DateOrder.UNCLEAR, DateClock.UNIVERSAL);
        assertThat(DateReading.of(raw).date(shifted, LIFE).map(PartialDate::text))
                .contains(date);
    }

    @Test
    void a_column_tells_its_order_by_the_cells_that_have_only_one() {
        assertThat(order("5/6/1967", "7/8/1967", "5/31/67")).isEqualTo(DateOrder.MONTH_FIRST);
        assertThat(order("5/6/1967", "31/8/1967")).isEqualTo(DateOrder.DAY_FIRST);
        assertThat(order("08-05-06", "67-05-31")).isEqualTo(DateOrder.YEAR_FIRST);
        assertThat(order("5/6/1967", "7/8/1967")).isEqualTo(DateOrder.UNCLEAR);
        assertThat(order("5/6/1967", "31/8/1967", "8/31/1967")).isEqualTo(DateOrder.UNCLEAR);
        assertThat(order()).isEqualTo(DateOrder.UNCLEAR);
    }

    @Test
    void births_tell_the_order_by_the_id_numbers_when_the_cells_do_not() {
        DateEvidence evidence = new DateEvidence();
        evidence.add(DateReading.of("5/6/1967"), LocalDate.of(1967, 5, 6));
        evidence.add(DateReading.of("1/2/80"), LocalDate.of(1980, 1, 2));
        evidence.add(DateReading.of("3/4/80"), LocalDate.of(1999, 9, 9));
        assertThat(evidence.order()).isEqualTo(DateOrder.MONTH_FIRST);
    }

    @Test
    void a_column_tells_its_clock_unless_it_has_times_of_day() {
        assertThat(clock("1967-05-30 16:00:00", "1986-06-14 15:00:00")).isEqualTo(DateClock.UNIVERSAL);
        assertThat(clock("1967-05-30 00:00:00", "1986-06-14 23:00:00")).isEqualTo(DateClock.WITHOUT_SUMMER);
        assertThat(clock("1967-05-30 23:59:17")).isEqualTo(DateClock.SLOW);
        assertThat(clock("1967-05-30 16:00:00", "1967-05-30 10:12:13")).isEqualTo(DateClock.CHINA);
        assertThat(clock("1967-05-30", "1967-05-31", "1967-05-31 16:00:00")).isEqualTo(DateClock.CHINA);
        assertThat(clock()).isEqualTo(DateClock.CHINA);
    }

    private static DateOrder order(String... cells) {
        return evidence(cells).order();
    }

    private static DateClock clock(String... cells) {
        return evidence(cells).clock();
    }

    private static DateEvidence evidence(String... cells) {
        DateEvidence evidence = new DateEvidence();
        for (String cell : cells) {
            evidence.add(DateReading.of(cell), null);
        }
        return evidence;
    }
}
