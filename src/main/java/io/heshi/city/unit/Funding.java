package io.heshi.city.unit;

/** Where a unit's or a person's money comes from. */
public enum Funding {
    FULL,
    PARTIAL,
    SELF
}
