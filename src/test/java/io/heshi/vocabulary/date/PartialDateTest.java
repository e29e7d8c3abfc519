package io.heshi.vocabulary.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {
    @ParameterizedTest
    @CsvSource({
        "1980,1980",
        "1980年,1980",
        "198001,1980-01",
        "1980.01,1980-01",
        "1980.1,1980-01",
        "1980.10,1980-10",
        "1980-1,1980-01",
        "1980/1,1980-01",
        "1980年1月,1980-01",
        "1980年12月,1980-12",
        "1980 年 1 月,1980-01",
        "19800101,1980-01-01",
        "1980-01-01,1980-01-01",
        "1980-1-1,1980-01-01",
        "1980.1.1,1980-01-01",
        "1980.01.31,1980-01-31",
        "1980/1/1,1980-01-01",
        "1980年1月1日,1980-01-01",
        "1980年1月1号,1980-01-01",
        "1980年1月1,1980-01-01",
        "1980 年 1 月 1 日,1980-01-01",
        "1980-01-01 00:00:00,1980-01-01",
        "1980-01-01 00:00:00.0,1980-01-01",
        "1980-01-01T00:00:00Z,1980-01-01",
        "1980/1/1 0:00,1980-01-01",
        "19800101 00:00:00,1980-01-01",
        "1980年1月1日 08:30,1980-01-01",
        "1980年1月1 08:30,1980-01-01",
        "１９８０．０１,1980-01",
        "１９８０年１月１日,1980-01-01",
        "1980－01－01,1980-01-01",
        "1980—01—01,1980-01-01",
        "29221,1980-01-01",
        "45200,2023-10-01",
        "10000,1927-05-18",
        "47848,2030-12-31",
        "2000-02-29,2000-02-29",
        "9999-12-31,9999-12-31",
        "=\"198001\",1980-01"
    })
    void every_form_of_text_is_read(String raw, String text) {
        assertThat(PartialDate.parse(raw).map(PartialDate::text)).contains(text);
        assertThat(PartialDate.parse("\u3000'" + raw + "\t").map(PartialDate::text))
                .contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "无",
                ".NULL.",
                "1980-13",
                "198013",
                "198000",
                "19800100",
                "19800001",
                "00000000",
                "0000-00-00",
                "1900-02-29",
                "19000229",
                "2023-02-29",
                "2023-02-30",
                "2023-04-31",
                "1980-1-32",
                "1980-0-1",
                "1980-1-0",
                "1980.0",
                "800101",
                "80.1",
                "999",
                "9999",
                "47849",
                "7305",
                "123456789",
                "99999999999999999999",
                "1980-",
                "1980.1.",
                "1980-1-",
                "1980-1/1",
                "1980年1-1",
                "1980-1月",
                "1980-1-1x",
                "1980-1-1 ab",
                "1980-1-1 12",
                "1980-1-1T",
                "1980-001",
                "19800101x",
                "1980x",
                "1980 1",
                "至今",
                "年",
                "1980-01-0a",
                "1980- -1",
                "198 0-01-01"
            })
    void what_is_no_date_is_none(String raw) {
        assertThat(PartialDate.parse(raw)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "29221,false,1980-01-01",
        "45200,false,2023-10-01",
        "7306,false,1920-01-01",
        "47848,false,2030-12-31",
        "29221.75,false,1980-01-01",
        "198001,false,1980-01",
        "198001.0,false,1980-01",
        "1.98001E5,false,1980-01",
        "19800101,false,1980-01-01",
        "1.9800101E7,false,1980-01-01",
        "1980,false,1980",
        "1980.01,false,1980-01",
        "1980.0099999999999,false,1980-01",
        "1980.2,false,1980-02",
        "1980.11,false,1980-11",
        "1980.12,false,1980-12",
        "1980.1,false,1980",
        "1980.10,false,1980",
        "1980.0999999999999,false,1980",
        "29221,true,1980-01-01",
        "29221.5,true,1980-01-01",
        "1,true,1900-01-01",
        "59,true,1900-02-28",
        "61,true,1900-03-01",
        "1980,true,1905-06-02",
        "198001,true,1980-01",
        "19800101,true,1980-01-01",
        "2958465,true,9999-12-31"
    })
    void every_form_of_number_is_read(String number, boolean dateStyled, String text) {
        assertThat(PartialDate.ofNumber(number, dateStyled, false).map(PartialDate::text))
                .contains(text);
    }

    @Test
    void a_1904_workbook_counts_1462_days_later() {
        assertThat(PartialDate.ofNumber("27759", true, true)).isEqualTo(PartialDate.parse("1980-01-01"));
        assertThat(PartialDate.ofNumber("27759", false, true)).isEqualTo(PartialDate.parse("1980-01-01"));
        assertThat(PartialDate.ofNumber("198001", false, true)).isEqualTo(PartialDate.parse("1980-01"));
    }

    @ParameterizedTest
    @CsvSource({
        "0,true",
        "60,true",
        "-1,true",
        "2958466,true",
        "60,false",
        "7305,false",
        "47849,false",
        "198013,false",
        "1980.13,false",
        "1980.001,false",
        "1980.5555,false",
        "123456789,false",
        "1E999999999,false",
        "1E-999999999,false",
        "'',false",
        "abc,true"
    })
    void a_number_that_is_no_date_is_none(String number, boolean dateStyled) {
        assertThat(PartialDate.ofNumber(number, dateStyled, false)).isEmpty();
    }

    @Test
    void unknown_parts_count_as_the_first() {
        assertThat(new PartialDate(1980, 0, 0).firstDay()).isEqualTo(LocalDate.of(1980, 1, 1));
        assertThat(new PartialDate(1980, 5, 0).firstDay()).isEqualTo(LocalDate.of(1980, 5, 1));
        assertThat(new PartialDate(1980, 5, 6).firstDay()).isEqualTo(LocalDate.of(1980, 5, 6));
    }

    @Test
    void only_calendar_dates_exist() {
        assertThatThrownBy(() -> new PartialDate(2023, 2, 29)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PartialDate(2023, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PartialDate(2023, -1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PartialDate(980, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_likely_serial_is_the_day_it_counts() {
        for (int serial = 7306; serial <= 47848; serial++) {
            LocalDate day = LocalDate.of(1980, 1, 1).plusDays(serial - 29221L);
            assertThat(PartialDate.ofNumber(Integer.toString(serial), true, false)
                            .map(PartialDate::firstDay))
                    .contains(day);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void a_text_reads_back_as_the_same_date_and_texts_sort_by_date(long seed) {
        Random random = new Random(seed);
        PartialDate previous = any(random);
        for (int i = 0; i < 1000; i++) {
            PartialDate date = any(random);
            assertThat(PartialDate.parse(date.text()))
                    .as("%d of seed %d", i, seed)
                    .isEqualTo(Optional.of(date));
            if (!date.firstDay().equals(previous.firstDay())) {
                assertThat(date.text().compareTo(previous.text()) < 0)
                        .as("%d of seed %d", i, seed)
                        .isEqualTo(date.firstDay().isBefore(previous.firstDay()));
            }
            previous = date;
        }
    }

    private static PartialDate any(Random random) {
        LocalDate first = LocalDate.of(1800, 1, 1);
        LocalDate day = first.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(first, LocalDate.of(2200, 1, 1))));
        return switch (random.nextInt(3)) {
            case 0 -> new PartialDate(day.getYear(), 0, 0);
            case 1 -> new PartialDate(day.getYear(), day.getMonthValue(), 0);
            default -> new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        };
    }
}
