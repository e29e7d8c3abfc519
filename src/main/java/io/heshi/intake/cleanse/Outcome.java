package io.heshi.intake.cleanse;

import java.util.List;

/** What became of a row. */
public sealed interface Outcome {

    /** The sheet that the row stands on, empty for a text file. */
    String sheet();

    /** The line it stands on. */
    long line();

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

    /** What a source says in one row of a wide table: one claim a code. @param claims at least one */
    record Claims(String sheet, long line, List<Claim> claims) implements Outcome {
        public Claims {
            claims = List.copyOf(claims);
        }
    }

    /**
     * A row that could not become a claim.
     *
     * @param field the canonical column at fault, empty if none alone is
     * @param raw its cells as they stood there, joined by tabs
     * @param fields how many fields the row has, and {@code expected} how many it should have; 0 unless that is the reason
     */
    record Reject(String sheet, long line, RejectReason reason, String field, String raw, int fields, int expected)
            implements Outcome {
        @Override
        public String toString() {
            return "Reject[" + sheet + ":" + line + ", " + reason.code() + "]";
        }
    }

    /** A row that speaks of nobody. */
    record Passed(String sheet, long line, LineReason reason) implements Outcome {
        public RowClass rowClass() {
            return reason.rowClass();
        }
    }
}
