package io.heshi.intake.cleanse;

/** What became of a row. */
public sealed interface Outcome {

    /**
     * What a source says in one row.
     *
     * @param values one text for each of {@link ClaimColumns#of}, in that order; empty text where the source says nothing
     * @param mention how the row calls the unit, {@link Mention#NONE} if it does not
     */
    @SuppressWarnings("ArrayRecordComponent") // one list a row less; nobody compares claims
    record Claim(String sheet, long line, String[] values, Mention mention) implements Outcome {
        @Override
        public String toString() {
            return "Claim[" + sheet + ":" + line + "]";
        }
    }

    /**
     * A row that could not become a claim.
     *
     * @param field the canonical column at fault, empty if none alone is
     * @param raw its cells as they stood there, joined by tabs
     */
    record Reject(String sheet, long line, RejectReason reason, String field, String raw) implements Outcome {
        @Override
        public String toString() {
            return "Reject[" + sheet + ":" + line + ", " + reason.code() + "]";
        }
    }

    /** A row that speaks of nobody. */
    record Passed(RowClass rowClass) implements Outcome {}
}
