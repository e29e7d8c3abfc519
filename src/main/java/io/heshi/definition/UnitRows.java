package io.heshi.definition;

import java.util.Locale;

/** Where a row whose unit cells are blank finds its unit. */
public enum UnitRows {
    /** As {@link #MERGED}; on a sheet with no column and no other value for the unit also as {@link #HEADING}. */
    AUTO,
    /** In the merged cell it lies in. */
    MERGED,
    /** In the nearest unit cell above, up to a blank row, a total or a heading. */
    FILL_DOWN,
    /** In the row above that says nothing but the unit. */
    HEADING,
    /** Nowhere: only its own cells count. */
    COLUMN;

    /** The word used in YAML ({@code units: fill_down}). */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
