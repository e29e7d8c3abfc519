package io.heshi.generate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * Gives each index an ID number that no other index has, without remembering any: within each sex the index is spread
 * one-to-one over region, day of birth and sequence number by multiplying with a prime modulo the size of that space.
 */
final class Identities {

    /** Yunnan's 53 with a prefecture number (98) that never was one: GB/T 2260 numbers prefectures 01-70 and 90. */
    private static final List<String> REGIONS = List.of("539801", "539802", "539821", "539822", "539823");

    private static final long PRIME = 1_000_000_007L;
    private static final int SEQUENCES_A_SEX = 500;

    private final long offset;
    private final Window men;
    private final Window women;
    private final Window retired;

    Identities(CityPlan plan) {
        this.offset = Dice.at(plan.seed(), Dice.Purpose.PERSON, -1).below(1_000_000);
        LocalDate last = plan.dates().get(plan.dates().size() - 1);
        LocalDate youngest = plan.firstDate().minusYears(22).minusDays(1);
        // Born in the month after next of 60 (55) years ago: not even the unprolonged retirement month has come.
        this.men = new Window(YearMonth.from(last).minusYears(60).plusMonths(2).atDay(1), youngest);
        this.women =
                new Window(YearMonth.from(last).minusYears(55).plusMonths(2).atDay(1), youngest);
        this.retired =
                new Window(plan.firstDate().minusYears(74), plan.firstDate().minusYears(65));
    }

    Identity employed(int index, boolean male) {
        return within(male ? men : women, index, male);
    }

    Identity retired(int index, boolean male) {
        return within(retired, index, male);
    }

    private Identity within(Window window, int index, boolean male) {
        long space = (long) REGIONS.size() * window.days() * SEQUENCES_A_SEX;
        long spot = (offset + index * PRIME) % space;
        int sequence = (int) (spot % SEQUENCES_A_SEX) * 2 + (male ? 1 : 0);
        long rest = spot / SEQUENCES_A_SEX;
        LocalDate birth = window.first().plusDays(rest % window.days());
        String region = REGIONS.get((int) (rest / window.days()));
        return new Identity(IdNumbers.of(region, birth, sequence), male, birth);
    }

    private record Window(LocalDate first, LocalDate last) {
        int days() {
            return (int) (last.toEpochDay() - first.toEpochDay()) + 1;
        }
    }
}
