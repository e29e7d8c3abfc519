package io.heshi.city;

/** Levels of leading posts, the highest first, with their codes of {@code jobs/codes/position_level.csv}. */
enum PostLevel {
    COUNTY_CHIEF("county.chief", "县处级正职"),
    COUNTY_DEPUTY("county.deputy", "县处级副职"),
    TOWNSHIP_CHIEF("township.chief", "乡科级正职"),
    TOWNSHIP_DEPUTY("township.deputy", "乡科级副职"),
    SUBSECTION_CHIEF("subsection.chief", "股级正职"),
    SUBSECTION_DEPUTY("subsection.deputy", "股级副职");

    private final String code;
    private final String label;

    PostLevel(String code, String label) {
        this.code = code;
        this.label = label;
    }

    String code() {
        return code;
    }

    String label() {
        return label;
    }
}
