package io.heshi.ledger;

/**
 * What became of a decision that was asked for.
 *
 * @param from state of the exception before, or empty text where there is no such exception
 * @param to state after it, the same where nothing was applied
 */
public record Decided(Decision decision, Outcome outcome, String from, String to) {
    /** How it ended. */
    public enum Outcome {
        /** The timeline has a new event. */
        APPLIED,
        /** The same was said before and still holds. */
        UNCHANGED,
        /** There is no exception of this number. */
        UNKNOWN,
        /** It is cleared: there is nothing left to decide. */
        CLEARED,
        /** A mere difference in time so far. */
        PENDING,
        /** An older exception goes on for it. */
        MERGED,
        /** Not in this state. */
        NOT_ALLOWED,
        /** The day lies before the facts. */
        PAST,
        /** Nobody has said that it is a special case. */
        NOTHING_TO_APPROVE,
        /** Who said so cannot approve it. */
        OWN,
        /** Nothing was decided, or all is taken back. */
        NOTHING_TO_UNDO,
        /** A run has moved the exception since. */
        GONE_ON
    }

    public boolean refused() {
        return outcome != Outcome.APPLIED && outcome != Outcome.UNCHANGED;
    }
}
