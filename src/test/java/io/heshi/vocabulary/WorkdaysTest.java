package io.heshi.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkdaysTest {
    @ParameterizedTest
    @CsvSource({
        "2024-12-30, 0, 2024-12-30",
        "2024-12-30, 1, 2024-12-27",
        "2024-12-31, 10, 2024-12-17",
        "2024-12-29, 1, 2024-12-27"
    })
    void weekends_are_passed_over_going_back(LocalDate date, int workdays, LocalDate before) {
        assertThat(Workdays.before(date, workdays)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-12-27, 2024-12-30, 1",
        "2024-12-17, 2024-12-31, 10",
        "2024-12-30, 2024-12-30, 0",
        "2024-12-31, 2024-12-30, 0"
    })
    void working_days_between_two_dates_count_the_later(LocalDate first, LocalDate second, long days) {
        assertThat(Workdays.after(first, second)).isEqualTo(days);
    }
}
