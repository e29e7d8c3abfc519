package io.heshi.city.person;

import java.util.OptionalInt;

/**
 * What statistics count of a person.
 *
 * @param born what the story asks of the birth date
 * @param age exact full years in all nights, where the unit's mean age is given
 */
public record Demographics(boolean male, Band band, Schooling schooling, BirthWindow born, OptionalInt age) {

    public Demographics withSex(boolean other) {
        return new Demographics(other, band, schooling, born, age);
    }

    public Demographics withBand(Band other) {
        return new Demographics(male, other, schooling, born, age);
    }

    public Demographics withSchooling(Schooling other) {
        return new Demographics(male, band, other, born, age);
    }

    /** Whether the age band is given and not for the statistics to choose. */
    public boolean bandIsFixed() {
        return age.isPresent() || born.pastRetirement();
    }
}
