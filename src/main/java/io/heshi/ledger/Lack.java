package io.heshi.ledger;

import java.util.Locale;

/** What keeps a decision from being one, before the ledger is asked. */
public enum Lack {
    REASON,
    LONG_REASON,
    /** A deadline, or the last day of a special case. */
    UNTIL,
    DOCUMENT,
    LONG_DOCUMENT,
    /** Whom it is passed on to. */
    OWNER,
    LONG_OWNER;

    /** The word that message files know it by. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
