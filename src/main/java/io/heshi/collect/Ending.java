package io.heshi.collect;

import java.util.Locale;

/** How a returned row ends; every row in exactly one of them. */
public enum Ending {
    /** Its words are in the timeline now. */
    APPLIED,
    /** It says nothing, or what was said before. */
    UNCHANGED,
    /** Two rows of one exception disagree, or somebody has said something else since the pack went out. */
    CONFLICT,
    /** The facts are others than the pack showed, or the exception is over. */
    STALE,
    /** Words without a key, or of an exception that this office does not have. */
    UNKNOWN,
    /** The key is not one that this office gave out. */
    FOREIGN,
    /** The words cannot be what they say. */
    INVALID,
    /** Went out in a pack of which other rows came back. */
    NOT_RETURNED;

    /** The word that message files know it by. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
