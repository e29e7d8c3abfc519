package io.heshi.city;

import java.util.List;

/** The city proper and its counties. None of them exists. */
enum Place {
    CITY(1, "云州市", "云州", "市", "539800", "卫生健康委员会", "教育局"),
    WANGCHUAN(2, "望川县", "望川县", "望川县", "539821", "卫生健康局", "教育体育局"),
    QINGHE(3, "青禾县", "青禾县", "青禾县", "539822", "卫生健康局", "教育体育局"),
    YUNLING(4, "云岭县", "云岭县", "云岭县", "539823", "卫生健康局", "教育体育局");

    static final List<Place> ALL = List.of(values());
    static final List<Place> COUNTIES = List.of(WANGCHUAN, QINGHE, YUNLING);

    private final int number;
    private final String fullName;
    private final String leftOut;
    private final String shortName;
    private final String region;
    private final String healthBureau;
    private final String educationBureau;

    Place(
            int number,
            String fullName,
            String leftOut,
            String shortName,
            String region,
            String healthBureau,
            String educationBureau) {
        this.number = number;
        this.fullName = fullName;
        this.leftOut = leftOut;
        this.shortName = shortName;
        this.region = region;
        this.healthBureau = healthBureau;
        this.educationBureau = educationBureau;
    }

    int number() {
        return number;
    }

    String fullName() {
        return fullName;
    }

    /** What people on the spot leave out of a unit's name. */
    String leftOut() {
        return leftOut;
    }

    String shortName() {
        return shortName;
    }

    String region() {
        return region;
    }

    String healthBureau() {
        return healthBureau;
    }

    String educationBureau() {
        return educationBureau;
    }
}
