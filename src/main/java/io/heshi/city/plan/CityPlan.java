package io.heshi.city.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * What city to make. The same plan always gives the same bytes.
 *
 * @param people number of people, at least one a unit and at most 20,000,000
 * @param units number of units in the units file, at least 20
 * @param seed everything random follows from it
 * @param dates the business dates, ascending; one folder each
 * @param csvOnly all files as CSV, for volume; otherwise workbooks where departments send workbooks
 */
public record CityPlan(int people, int units, long seed, List<LocalDate> dates, boolean csvOnly) {

    private static final int FEWEST_UNITS = 20;
    private static final int MOST_PEOPLE = 20_000_000;
    private static final int MOST_DEALT = 20_000;

    public CityPlan {
        dates = List.copyOf(dates);
        if (units < FEWEST_UNITS) {
            throw new IllegalArgumentException("a city needs at least " + FEWEST_UNITS + " units, not " + units);
        }
        if (people < units || people > MOST_PEOPLE) {
            throw new IllegalArgumentException(
                    "people must be between the number of units and " + MOST_PEOPLE + ", not " + people);
        }
        if (dates.isEmpty()) {
            throw new IllegalArgumentException("at least one business date is needed");
        }
        for (int i = 1; i < dates.size(); i++) {
            if (!dates.get(i - 1).isBefore(dates.get(i))) {
                throw new IllegalArgumentException("business dates must ascend, and " + dates.get(i) + " does not");
            }
        }
    }

    /** The city that is shipped in {@code sample-data/}. */
    public static CityPlan sample() {
        return new CityPlan(
                6_000, 95, 20_241_230L, List.of(LocalDate.of(2024, 12, 30), LocalDate.of(2024, 12, 31)), false);
    }

    public LocalDate firstDate() {
        return dates.get(0);
    }

    /** The last night. */
    public LocalDate lastDate() {
        return dates.get(dates.size() - 1);
    }

    /** Whether by that night the new things have appeared. */
    public boolean turned(int night) {
        return night >= turningNight();
    }

    /** The date of the turning night, or the last if there is none. */
    public LocalDate turningDate() {
        return dates.get(Math.min(turningNight(), dates.size() - 1));
    }

    /** Whether the city is small enough to be dealt out to figures; for volume it is not, and keeps no named lists. */
    public boolean dealt() {
        return people <= MOST_DEALT;
    }

    /** From this night on the new things have appeared and the resolved ones are gone. */
    int turningNight() {
        return Math.max(1, dates.size() / 2);
    }
}
