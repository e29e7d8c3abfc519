package io.heshi.generate;

import java.time.LocalDate;

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
}
