package io.heshi.city;

import java.util.OptionalInt;

/**
 * What statistics count of a person.
 *
 * @param born what the story asks of the birth date
 * @param age exact full years in all nights, where the unit's mean age is given
 */
record Makeup(boolean male, Band band, Schooling schooling, Born born, OptionalInt age) {

    Makeup with(boolean otherMale, Band otherBand, Schooling otherSchooling) {
        return new Makeup(otherMale, otherBand, otherSchooling, born, age);
    }

    /** Whether the age band is given and not for the statistics to choose. */
    boolean bandIsFixed() {
        return age.isPresent() || born.pastRetirement();
    }
}
