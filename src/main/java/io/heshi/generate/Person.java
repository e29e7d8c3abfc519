package io.heshi.generate;

import io.heshi.vocabulary.StatutoryRetirement;
import java.time.LocalDate;
import java.time.YearMonth;

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
        StatutoryRetirement category = identity.male() || sixty && quotaType != QuotaType.WORKER
                ? StatutoryRetirement.M60
                : quotaType == QuotaType.WORKER ? StatutoryRetirement.F50 : StatutoryRetirement.F55;
        return category.month(YearMonth.from(identity.birth()));
    }
}
