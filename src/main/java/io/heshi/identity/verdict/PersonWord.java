package io.heshi.identity.verdict;

import java.util.Locale;

/** What may be said of persons. */
public enum PersonWord {
    /** 同一人: two keys are one person. */
    SAME,
    /** 不是同一人: two keys are two persons, whatever else is said of either. */
    DIFFERENT,
    /** 一号两人: those of a number who have a certain name are another person. */
    SPLIT,
    /** 复核同意: the second person's word on {@link #SAME}. */
    APPROVED,
    /** 撤销: what was said is taken back. */
    REVOKED;

    /** The word used in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
