package io.heshi.city.unit;

import io.heshi.city.plan.Words;
import java.util.List;

/** The city proper and its counties. None of them exists. */
public enum Region {
    CITY,
    WANGCHUAN,
    QINGHE,
    YUNLING;

    public static final List<Region> COUNTIES = List.of(WANGCHUAN, QINGHE, YUNLING);

    /** The six digits of the division. */
    public String code() {
        return Words.of(this, "code");
    }

    public String fullName() {
        return Words.of(this, "name");
    }

    /** With the codes of {@code jobs/codes/admin_level.csv}. */
    public String levelCode() {
        return Words.of(this, "level_code");
    }

    <T> T either(CityOrCounty<T> of) {
        return this == CITY ? of.city() : of.county();
    }

    /** Two things of which the city has one and its counties the other. */
    record CityOrCounty<T>(T city, T county) {}
}
