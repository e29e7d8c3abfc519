package io.heshi.city;

import java.time.LocalDate;
import java.util.List;

/**
 * A row of the list of turnover pools: places that a pool owns and lends.
 *
 * @param citySize how many of them are the city's own; 0 where that is not said
 */
record Pool(
        String name,
        String kind,
        QuotaType type,
        Place place,
        int size,
        int citySize,
        String documentNo,
        LocalDate approvedOn) {

    static final String EDUCATION = "全市教育编制周转池";
    static final String TALENT = "全市人才专项编制周转池";
    static final String CITY = "市直编制周转池";

    /** The sizes of the speech; then one small pool a county. */
    static final List<Pool> ALL = List.of(
            of(EDUCATION, "教育", QuotaType.INSTITUTION, Place.CITY, 1500, 300, 2021, 3),
            of(TALENT, "人才", QuotaType.INSTITUTION, Place.CITY, 1000, 0, 2020, 17),
            of(CITY, "行政", QuotaType.ADMINISTRATIVE, Place.CITY, 200, 200, 2022, 31),
            of(CITY, "事业", QuotaType.INSTITUTION, Place.CITY, 400, 400, 2022, 31),
            of(county(Place.WANGCHUAN), "应急", QuotaType.INSTITUTION, Place.WANGCHUAN, 20, 0, 2022, 44),
            of(county(Place.QINGHE), "应急", QuotaType.INSTITUTION, Place.QINGHE, 20, 0, 2022, 45),
            of(county(Place.YUNLING), "应急", QuotaType.INSTITUTION, Place.YUNLING, 20, 0, 2022, 46));

    static String county(Place place) {
        return place.fullName() + "应急编制周转池";
    }

    private static Pool of(
            String name, String kind, QuotaType type, Place place, int size, int citySize, int year, int number) {
        return new Pool(
                name,
                kind,
                type,
                place,
                size,
                citySize,
                DocumentNo.of("云编发", year, number),
                LocalDate.of(year, 3, 1).plusDays(number));
    }
}
