package io.heshi.city.unit;

import io.heshi.city.plan.Words;

/** Levels of leading posts, the highest first. */
public enum PostLevel {
    COUNTY_CHIEF,
    COUNTY_DEPUTY,
    TOWNSHIP_CHIEF,
    TOWNSHIP_DEPUTY,
    SUBSECTION_CHIEF,
    SUBSECTION_DEPUTY;

    public String code() {
        return Words.of(this, "code");
    }
}
