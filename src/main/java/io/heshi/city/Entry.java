package io.heshi.city;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What one source says of one person where sources can differ; the rest is in {@link Person}.
 *
 * @param unitCode empty where the source gives the name only
 * @param quotaType empty for staff outside the establishment
 * @param event when the last change took effect
 * @param seat the place in the register, of which only that speaks
 * @param office the leading post, of which register and organization speak
 * @param said where the source differs from what all say of the {@link Person}
 * @param payFen pay before deductions of this line, in fen
 */
record Entry(
        String idNumber,
        String name,
        boolean male,
        LocalDate birth,
        String unitCode,
        String unitName,
        Optional<QuotaType> quotaType,
        Funding funding,
        Standing standing,
        boolean insured,
        Optional<LocalDate> event,
        LocalDate unitEntry,
        long payFen,
        YearMonth payMonth,
        String remark,
        Seat seat,
        Office office,
        Said said) {

    Entry withId(String other) {
        return new Entry(
                other, name, male, birth, unitCode, unitName, quotaType, funding, standing, insured, event, unitEntry,
                payFen, payMonth, remark, seat, office, said);
    }

    Entry withName(String other) {
        return new Entry(
                idNumber, other, male, birth, unitCode, unitName, quotaType, funding, standing, insured, event,
                unitEntry, payFen, payMonth, remark, seat, office, said);
    }

    Entry withOppositeSex() {
        return new Entry(
                idNumber, name, !male, birth, unitCode, unitName, quotaType, funding, standing, insured, event,
                unitEntry, payFen, payMonth, remark, seat, office, said);
    }

    Entry withBirth(LocalDate other) {
        return new Entry(
                idNumber, name, male, other, unitCode, unitName, quotaType, funding, standing, insured, event,
                unitEntry, payFen, payMonth, remark, seat, office, said);
    }

    Entry at(String code, String unit) {
        return new Entry(
                idNumber, name, male, birth, code, unit, quotaType, funding, standing, insured, event, unitEntry,
                payFen, payMonth, remark, seat, office, said);
    }

    Entry calledAt(String unit) {
        return at(unitCode, unit);
    }

    Entry withQuotaType(Optional<QuotaType> other) {
        return new Entry(
                idNumber, name, male, birth, unitCode, unitName, other, funding, standing, insured, event, unitEntry,
                payFen, payMonth, remark, seat, office, said);
    }

    Entry fundedBy(Funding other) {
        return new Entry(
                idNumber, name, male, birth, unitCode, unitName, quotaType, other, standing, insured, event, unitEntry,
                payFen, payMonth, remark, seat, office, said);
    }

    Entry standing(Standing other) {
        return new Entry(
                idNumber, name, male, birth, unitCode, unitName, quotaType, funding, other, insured, event, unitEntry,
                payFen, payMonth, remark, seat, office, said);
    }

    /** No longer in post since that day. */
    Entry gone(Standing other, LocalDate since) {
        return new Entry(
                idNumber,
                name,
                male,
                birth,
                unitCode,
                unitName,
                quotaType,
                funding,
                other,
                insured,
                Optional.of(since),
                unitEntry,
                payFen,
                payMonth,
                remark,
                seat,
                office,
                said);
    }

    Entry uninsured() {
        return new Entry(
                idNumber, name, male, birth, unitCode, unitName, quotaType, funding, standing, false, event, unitEntry,
                payFen, payMonth, remark, seat, office, said);
    }

    Entry entered(LocalDate day) {
        return new Entry(
                idNumber,
                name,
                male,
                birth,
                unitCode,
                unitName,
                quotaType,
                funding,
                standing,
                insured,
                event,
                day,
                payFen,
                payMonth,
                remark,
                seat.entered(day),
                office,
                said);
    }

    Entry paying(long fen, YearMonth month, String why) {
        return new Entry(
                idNumber, name, male, birth, unitCode, unitName, quotaType, funding, standing, insured, event,
                unitEntry, fen, month, why, seat, office, said);
    }

    /** Seated otherwise in the register. */
    Entry seated(Seat other) {
        return new Entry(
                idNumber, name, male, birth, unitCode, unitName, quotaType, funding, standing, insured, event,
                unitEntry, payFen, payMonth, remark, other, office, said);
    }

    Entry inOffice(Office other) {
        return new Entry(
                idNumber, name, male, birth, unitCode, unitName, quotaType, funding, standing, insured, event,
                unitEntry, payFen, payMonth, remark, seat, other, said);
    }

    Entry saying(Said.Of what, String words) {
        return new Entry(
                idNumber,
                name,
                male,
                birth,
                unitCode,
                unitName,
                quotaType,
                funding,
                standing,
                insured,
                event,
                unitEntry,
                payFen,
                payMonth,
                remark,
                seat,
                office,
                said.and(what, words));
    }
}
