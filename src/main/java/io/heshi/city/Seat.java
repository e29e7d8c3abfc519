package io.heshi.city;

import java.time.LocalDate;

/**
 * How the register says that a person holds a quota place.
 *
 * @param entered when the person took the place
 * @param filingNo the filing by which that was allowed; empty for those who came long ago
 * @param pool the turnover pool that owns the place; empty for the unit's own places
 * @param allocationNo the document that lent the place to the unit; empty with the pool
 */
record Seat(LocalDate entered, EntryChannel channel, String filingNo, String pool, String allocationNo) {

    Seat entered(LocalDate day) {
        return new Seat(day, channel, filingNo, pool, allocationNo);
    }

    Seat by(EntryChannel other) {
        return new Seat(entered, other, filingNo, pool, allocationNo);
    }

    Seat filedAs(String number) {
        return new Seat(entered, channel, number, pool, allocationNo);
    }

    Seat of(String otherPool, String document) {
        return new Seat(entered, channel, filingNo, otherPool, document);
    }
}
