package io.heshi.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StatutoryRetirementTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "M60, 1964-12, 60, 0, 2024-12",
        "M60, 1965-01, 60, 1, 2025-02",
        "M60, 1965-04, 60, 1, 2025-05",
        "M60, 1965-05, 60, 2, 2025-07",
        "M60, 1965-12, 60, 3, 2026-03",
        "M60, 1966-01, 60, 4, 2026-05",
        "M60, 1976-08, 62, 11, 2039-07",
        "M60, 1976-09, 63, 0, 2039-09",
        "M60, 1995-12, 63, 0, 2058-12",
        "F55, 1970-01, 55, 1, 2025-02",
        "F55, 1970-05, 55, 2, 2025-07",
        "F55, 1971-04, 55, 4, 2026-08",
        "F55, 1981-08, 57, 11, 2039-07",
        "F55, 1981-09, 58, 0, 2039-09",
        "F55, 2000-12, 58, 0, 2058-12",
        "F50, 1974-12, 50, 0, 2024-12",
        "F50, 1975-01, 50, 1, 2025-02",
        "F50, 1975-03, 50, 2, 2025-05",
        "F50, 1975-11, 50, 6, 2026-05",
        "F50, 1980-11, 53, 0, 2033-11",
        "F50, 1984-10, 54, 11, 2039-09",
        "F50, 1984-11, 55, 0, 2039-11"
    })
    void the_published_tables_hold(
            StatutoryRetirement category, YearMonth birth, int years, int months, YearMonth retires) {
        assertThat(category.month(birth)).isEqualTo(retires);
        assertThat(category.age(birth)).isEqualTo(Period.of(years, months, 0));
    }

    @ParameterizedTest
    @EnumSource
    void the_formula_is_what_counting_month_by_month_gives(StatutoryRetirement category) {
        YearMonth last = YearMonth.of(2000, 12);
        Countdown countdown = Countdown.of(category);
        for (YearMonth birth = YearMonth.of(1955, 1); !birth.isAfter(last); birth = birth.plusMonths(1)) {
            assertThat(category.month(birth)).as("%s born %s", category, birth).isEqualTo(countdown.retirement(birth));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoever_is_born_later_retires_later(StatutoryRetirement category) {
        YearMonth last = YearMonth.of(2000, 12);
        for (YearMonth birth = YearMonth.of(1955, 1); birth.isBefore(last); birth = birth.plusMonths(1)) {
            assertThat(category.month(birth)).isBefore(category.month(birth.plusMonths(1)));
        }
    }

    @Test
    void of_the_sixty_group_only_a_span_is_known() {
        assertThat(StatutoryRetirement.spanOfSixtyGroup(YearMonth.of(1966, 1)))
                .isEqualTo(new StatutoryRetirement.Span(YearMonth.of(2021, 1), YearMonth.of(2026, 5)));
        assertThat(StatutoryRetirement.spanOfSixtyGroup(YearMonth.of(1970, 5)))
                .isEqualTo(new StatutoryRetirement.Span(YearMonth.of(2025, 7), YearMonth.of(2031, 10)));
    }

    /**
     * The words of the decision, walked: from January 2025 everybody whose turn it would have been in a month of the calendar is put off by the
     * delay of that month, and the delay grows by one whenever {@code every} months of the calendar begin anew, until it is full.
     */
    private record Countdown(int oldAge, int every, int full) {

        static Countdown of(StatutoryRetirement category) {
            return switch (category) {
                case M60 -> new Countdown(60, 4, 3 * 12);
                case F55 -> new Countdown(55, 4, 3 * 12);
                case F50 -> new Countdown(50, 2, 5 * 12);
            };
        }

        YearMonth retirement(YearMonth birth) {
            YearMonth turn = birth.plusYears(oldAge);
            int delay = 0;
            int monthsSinceItGrew = every;
            for (YearMonth now = YearMonth.of(2025, 1); !now.isAfter(turn); now = now.plusMonths(1)) {
                if (monthsSinceItGrew == every && delay < full) {
                    delay++;
                    monthsSinceItGrew = 0;
                }
                monthsSinceItGrew++;
            }
            YearMonth retirement = turn;
            for (int waited = 0; waited < delay; waited++) {
                retirement = retirement.plusMonths(1);
            }
            return retirement;
        }
    }
}
