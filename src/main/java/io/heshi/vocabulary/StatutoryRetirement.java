package io.heshi.vocabulary;

import java.time.Period;
import java.time.YearMonth;

/**
 * The statutory retirement month, by the decision of the NPC Standing Committee of 2024-09-13 (in force 2025-01-01): from then on the age
 * rises by one month for every {@code step} months of birth, to three years more (women of 50: five years). The database function
 * {@code retirement_month} says the same.
 */
public enum StatutoryRetirement {
    /** Men. */
    M60(60, 4, 36),
    /** Women who are civil servants or hold a management or technical post. */
    F55(55, 4, 36),
    /** Women workers. */
    F50(50, 2, 60);

    private static final int FIRST_YEAR = 2025;

    private final int age;
    private final int step;
    private final int most;

    StatutoryRetirement(int age, int step, int most) {
        this.age = age;
        this.step = step;
        this.most = most;
    }

    /** The month in which someone born in that month reaches the age: the last month of pay in post. */
    public YearMonth month(YearMonth birth) {
        return birth.plusYears(age).plusMonths(delay(birth));
    }

    /** The age reached in that month, in years and months. */
    public Period age(YearMonth birth) {
        return Period.of(age, delay(birth), 0).normalized();
    }

    /**
     * When women of the county-division level or with a senior title retire: at 60 unless they choose 55 (组通字〔2015〕14号). How their 60 moves
     * since 2025 is not settled, so only the span is known.
     */
    public static Span spanOfSixtyGroup(YearMonth birth) {
        return new Span(F55.month(birth), M60.month(birth));
    }

    private int delay(YearMonth birth) {
        int late = (birth.getYear() + age - FIRST_YEAR) * 12 + birth.getMonthValue();
        return late <= 0 ? 0 : Math.min((late + step - 1) / step, most);
    }

    /** From the earliest to the latest month of retirement. */
    public record Span(YearMonth earliest, YearMonth latest) {}
}
