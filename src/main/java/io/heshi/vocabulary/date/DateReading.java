package io.heshi.vocabulary.date;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** What one cell says of a date, before it is known how its column writes dates. */
public sealed interface DateReading {
    DateReading NONE = new None();

    /** Reads a text cell; the forms are those of {@link PartialDate#parse}, and those that its column must settle. */
    static DateReading of(String raw) {
        return DateText.read(raw);
    }

    /** Reads a numeric spreadsheet cell; the parameters are those of {@link PartialDate#ofNumber}. */
    static DateReading ofNumber(String decimalText, boolean dateStyled, boolean date1904) {
        return DateNumber.read(decimalText, dateStyled, date1904);
    }

    /**
     * The date.
     *
     * @param form how the column writes dates
     * @param century of a year of two digits
     */
    Optional<PartialDate> date(DateForm form, Century century);

    /** Whether the column has a say in it. */
    default boolean asksColumn() {
        return false;
    }

    /** No date at all. */
    record None() implements DateReading {
        @Override
        public Optional<PartialDate> date(DateForm form, Century century) {
            return Optional.empty();
        }
    }

    /** A date that does not depend on its column. */
    record Sure(PartialDate date) implements DateReading {
        @Override
        public Optional<PartialDate> date(DateForm form, Century century) {
            return Optional.of(date);
        }
    }

    /**
     * Day and month for certain, of the year the last two digits.
     *
     * @param day 0 if only the month is said
     * @param time second of the day, 0 if no time is said
     */
    record ShortYear(int year, int month, int day, int time) implements DateReading {
        @Override
        public Optional<PartialDate> date(DateForm form, Century century) {
            return PartialDate.check(century.year(year), month, day)
                    .map(date -> form.clock().day(date, time));
        }
    }

    /**
     * A day with a time of day other than 00:00, of no zone.
     *
     * @param second of the day, 0 to 86,399
     */
    record Timed(PartialDate day, int second) implements DateReading {
        /** On which clock it may be China's midnight. */
        public DateClock clock() {
            return DateClock.of(day.firstDay(), second);
        }

        @Override
        public boolean asksColumn() {
            return clock() != DateClock.CHINA;
        }

        @Override
        public Optional<PartialDate> date(DateForm form, Century century) {
            return Optional.of(form.clock().day(day, second));
        }
    }

    /**
     * Three numbers with signs between, the year not in front with four digits.
     *
     * @param longYear whether the third is a year of four digits
     * @param time second of the day, 0 if no time is said
     */
    record Numbers(int first, int second, int third, boolean longYear, int time) implements DateReading {
        @Override
        public boolean asksColumn() {
            return time > 0 || (!isEven() && !isTelling());
        }

        /** On which clock its time of day may be China's midnight. */
        DateClock clock() {
            return Stream.of(DateOrder.values())
                    .flatMap(order -> date(order, Century.OF_OFFICES).stream())
                    .map(date -> DateClock.of(date.firstDay(), time))
                    .max(Comparator.naturalOrder())
                    .orElse(DateClock.CHINA);
        }

        /** Whether the three numbers make a date in that order. */
        public boolean fits(DateOrder order) {
            return date(order, Century.ofLife(1904)).isPresent();
        }

        /** Whether only one order makes a date of them. */
        public boolean isTelling() {
            return only() != DateOrder.UNCLEAR;
        }

        /** The only order that makes a date of them; unclear if several or none do. */
        public DateOrder only() {
            DateOrder only = DateOrder.UNCLEAR;
            for (DateOrder order : DateOrder.values()) {
                if (fits(order)) {
                    if (only != DateOrder.UNCLEAR) {
                        return DateOrder.UNCLEAR;
                    }
                    only = order;
                }
            }
            return only;
        }

        /** Whether the day is the same in both orders that are usual, as in 05/05/1967. */
        private boolean isEven() {
            return longYear && first == second;
        }

        /** Whether in this order they are that day; of a year of two digits these count. */
        public boolean says(DateOrder order, LocalDate day) {
            return date(order, Century.ofBirth(day.getYear()))
                    .filter(date -> date.firstDay().equals(day))
                    .isPresent();
        }

        @Override
        public Optional<PartialDate> date(DateForm form, Century century) {
            DateOrder own = isEven() ? DateOrder.DAY_FIRST : only();
            return date(own == DateOrder.UNCLEAR ? form.order() : own, century)
                    .map(date -> form.clock().day(date, time));
        }

        private Optional<PartialDate> date(DateOrder order, Century century) {
            int year = order == DateOrder.YEAR_FIRST ? first : third;
            int month = order == DateOrder.MONTH_FIRST ? first : second;
            int day = switch (order) {
                case DAY_FIRST -> first;
                case MONTH_FIRST -> second;
                case YEAR_FIRST -> third;
                case UNCLEAR -> 0;
            };
            if (day == 0 || month == 0 || (longYear && order == DateOrder.YEAR_FIRST)) {
                return Optional.empty();
            }
            return PartialDate.check(longYear ? year : century.year(year), month, day);
        }
    }
}
