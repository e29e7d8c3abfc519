package io.heshi.vocabulary.date;

/**
 * Completes a year of two digits.
 *
 * @param first the first of the hundred years it may be in, 0 if nothing tells
 */
public record Century(int first) {
    /** Nothing tells the century. */
    public static final Century UNKNOWN = new Century(0);

    /** Months of pay and acts of offices: none is older than the People's Republic. */
    public static final Century OF_OFFICES = new Century(1949);

    private static final int HALF = 50;

    /** What happens in a life that begins in this year. */
    public static Century ofLife(int birthYear) {
        return new Century(birthYear);
    }

    /** The year of birth itself, by what an ID number says of it. */
    public static Century ofBirth(int birthYear) {
        return new Century(birthYear - HALF);
    }

    /** The whole year; 0 if nothing tells. */
    int year(int twoDigits) {
        return first == 0 ? 0 : first + Math.floorMod(twoDigits - first, 100);
    }
}
