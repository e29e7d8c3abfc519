package io.heshi.city;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * One person as they truly are. Words are those of the exports.
 *
 * @param retiredOn the last day in post of a pensioner; a day far ahead for everybody else
 * @param payFen monthly pay before deductions, in fen
 */
record Person(
        int index,
        Unit home,
        Story story,
        Phase phase,
        Identity identity,
        String name,
        String ethnicity,
        QuotaType quotaType,
        LocalDate workStart,
        LocalDate unitEntry,
        LocalDate retiredOn,
        String department,
        String position,
        String postCategory,
        String education,
        String degree,
        String politicalStatus,
        boolean inOrganization,
        long payFen,
        Seat seat,
        Seat laterSeat,
        Office office,
        Office laterOffice) {

    /** The place in the register, which a few change on the turning night. */
    Seat seat(boolean turned) {
        return turned ? laterSeat : seat;
    }

    Office office(boolean turned) {
        return turned ? laterOffice : office;
    }

    /** The latest statutory retirement month: women of the county level or with a senior title may stay until the age of men. */
    YearMonth latestRetirement(boolean turned) {
        Office held = office(turned);
        boolean sixty =
                held.level().filter(level -> level.code().startsWith("county")).isPresent()
                        || held.title().startsWith("高级")
                        || held.title().startsWith("副主任");
        YearMonth birth = YearMonth.from(identity.birth());
        if (identity.male() || sixty && quotaType != QuotaType.WORKER) {
            return retirement(birth, 60, 4, 36);
        }
        return quotaType == QuotaType.WORKER ? retirement(birth, 50, 2, 60) : retirement(birth, 55, 4, 36);
    }

    /** By the decision of 2024-09-13, counted here by itself: who is due from 2025 on stays a month longer for each step begun. */
    private static YearMonth retirement(YearMonth birth, int age, int step, int most) {
        YearMonth due = birth.plusYears(age);
        long late = ChronoUnit.MONTHS.between(YearMonth.of(2025, 1), due);
        return late < 0 ? due : due.plusMonths(Math.min(most, late / step + 1));
    }
}
