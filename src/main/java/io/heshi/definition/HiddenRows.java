package io.heshi.definition;

import java.util.Locale;

/** What becomes of rows that their sheet hides, as a filter that was left on does, and of hidden sheets. */
public enum HiddenRows {
    READ,
    /** They are counted as skipped. */
    SKIP;

    /** The word used in YAML ({@code hidden: skip}). */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
