package io.heshi.definition;

import java.util.Locale;

/** What an amount of a rule is: money that is probably paid wrongly, or money whose ground has only to be verified. */
public enum AmountKind {
    SUSPECTED,
    VERIFY;

    /** The word used in YAML, SQL and reports. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
