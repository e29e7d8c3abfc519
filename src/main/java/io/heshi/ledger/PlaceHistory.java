package io.heshi.ledger;

/**
 * Carries the places of a complete run over into the history of places. A further run of the same date takes the place of the one
 * before; a run for an earlier date than the history has reached changes nothing.
 */
final class PlaceHistory {
    private PlaceHistory() {}

    static void carryOver(LedgerSql sql) {
        if (sql.is("70-may-carry-over")) {
            sql.run(
                    "71-forget-places",
                    "72-reopen-places",
                    "73-end-places",
                    "74-begin-places",
                    "75-analyze-places",
                    "76-note-day");
        }
    }
}
