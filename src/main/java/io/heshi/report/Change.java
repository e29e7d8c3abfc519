package io.heshi.report;

import java.util.Locale;

/** What became of a finding since the last run: the latest complete run of the same job with an earlier business date. */
enum Change {
    /** Counted for the first time: never seen before this date, or a mere difference in time until now. */
    NEW,
    /** Not found by the last run, but at some time before. */
    REOPENED,
    /** Found by both. */
    STILL,
    /** Found by the last run, no longer found though everything its rule needs was there. */
    CLEARED,
    /** Found by the last run; this run could not tell, so it stays as it was. */
    NOT_JUDGED,
    /** A mere difference in time, not counted. */
    PENDING;

    /** The word used in SQL, messages and {@code run.json}. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Change of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
