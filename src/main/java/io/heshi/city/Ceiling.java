package io.heshi.city;

/** The most places that a city or county may hand out of one type, its pools included. */
record Ceiling(Place place, QuotaType type, int most, String documentNo) {

    /** With the codes of {@code jobs/codes/admin_level.csv}. */
    static String levelCode(Place place) {
        return place == Place.CITY ? "city" : "county";
    }

    static String level(Place place) {
        return place == Place.CITY ? "市级" : "县级";
    }
}
