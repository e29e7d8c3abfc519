package io.heshi.city.person;

import io.heshi.city.plan.CityPlan;
import io.heshi.city.plan.Dice;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Gives each index an ID number that no other index has, without remembering any: within each sex and window of births
 * the index is spread one-to-one over region, day of birth and sequence number by multiplying with a prime modulo the
 * size of that space. Windows that overlap have regions of their own.
 */
final class Identities {

    /** Yunnan's 53 with a prefecture number (98) that never was one: GB/T 2260 numbers prefectures 01-70 and 90. */
    private static final String PREFECTURE = "5398";

    private static final int REGIONS_A_GROUP = 20;
    private static final long PRIME = 1_000_000_007L;
    private static final int SEQUENCES_A_SEX = 500;

    private final long offset;
    private final LocalDate first;
    private final LocalDate last;

    Identities(CityPlan plan) {
        this.offset = Dice.at(plan.seed(), Dice.Purpose.PERSON, -1).below(1_000_000);
        this.first = plan.firstDate();
        this.last = plan.lastDate();
    }

    Identity employed(int index, Demographics person) {
        boolean male = person.male();
        return person.age().isPresent()
                ? aged(index, male, person.age().getAsInt(), 4)
                : switch (person.born()) {
                    case SETTLED -> aged(index, male, person.band().settledAge, 3);
                    case PAST_SIXTY -> within(past(60, 64), 3, index, male);
                    case PAST_FIFTY_FIVE -> within(past(55, 59), 3, index, male);
                    case ANY -> inBand(index, person);
                };
    }

    Identity retired(int index, boolean male) {
        return within(new Window(first.minusYears(74), first.minusYears(65)), 0, index, male);
    }

    private Identity inBand(int index, Demographics person) {
        Schooling schooling = person.schooling();
        Window ofBand = between(Math.max(person.band().youngest, schooling.youngest), person.band().oldest);
        // Born in the month after next of 60 (55) years ago: not even the unprolonged retirement month has come.
        LocalDate earliest = YearMonth.from(last)
                .minusYears(person.male() ? 60 : 55)
                .plusMonths(2)
                .atDay(1);
        LocalDate from = ofBand.first().isBefore(earliest) ? earliest : ofBand.first();
        int group = schooling == Schooling.MASTER ? 1 : schooling == Schooling.DOCTOR ? 2 : 0;
        return within(new Window(from, ofBand.last()), group, index, person.male());
    }

    private Identity aged(int index, boolean male, int age, int group) {
        return within(between(age, age), group, index, male);
    }

    /** Births of people who are of these full years in every night. */
    private Window between(int youngest, int oldest) {
        return new Window(last.minusYears(oldest + 1L).plusDays(1), first.minusYears(youngest));
    }

    private Window past(int youngest, int oldest) {
        return new Window(
                first.minusYears(oldest),
                YearMonth.from(first).minusYears(youngest).minusMonths(2).atEndOfMonth());
    }

    private Identity within(Window window, int group, int index, boolean male) {
        long space = (long) REGIONS_A_GROUP * window.days() * SEQUENCES_A_SEX;
        long spot = (offset + index * PRIME) % space;
        int sequence = (int) (spot % SEQUENCES_A_SEX) * 2 + (male ? 1 : 0);
        long rest = spot / SEQUENCES_A_SEX;
        LocalDate birth = window.first().plusDays(rest % window.days());
        int region = group * REGIONS_A_GROUP + (int) (rest / window.days());
        return new Identity(IdNumbers.of(PREFECTURE + (region < 10 ? "0" : "") + region, birth, sequence), male, birth);
    }

    private record Window(LocalDate first, LocalDate last) {
        int days() {
            return (int) (last.toEpochDay() - first.toEpochDay()) + 1;
        }
    }
}
