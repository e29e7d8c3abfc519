package io.heshi.generate;

import java.time.LocalDate;

/** Places that a pool has lent to a unit by one document. */
record Allocation(Unit unit, QuotaType type, String pool, int lent, String documentNo, LocalDate lentOn) {

    /** The document's number as it is compared: one kind of bracket. */
    static String key(String documentNo) {
        return documentNo.replace('〔', '[').replace('〕', ']');
    }
}
