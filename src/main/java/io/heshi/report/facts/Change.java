package io.heshi.report.facts;

import java.util.Locale;

/**
 * What became of a finding, as the ledger says, which all jobs share; what this run could not judge is what the last run had found: the
 * latest complete run of the same job with an earlier business date.
 */
public enum Change {
    /** Counted for the first time: not in the ledger before this run, or a mere difference in time until now. */
    NEW,
    /** In the ledger as cleared until this run. */
    REOPENED,
    /** In the ledger before, and not cleared. */
    STILL,
    /** Cleared by the ledger in this run, or since the last run that had found it. */
    CLEARED,
    /** Found by the last run; this run could not tell, so it stays as it was. */
    NOT_JUDGED,
    /** A mere difference in time, not counted. */
    PENDING,
    /** Two persons are one by verdict: an older exception goes on for it. */
    MERGED,
    /** Not cleared yet: the same is found of somebody who may be this person under another number. */
    HELD;

    /** The word used in SQL, messages and {@code run.json}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Change of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
