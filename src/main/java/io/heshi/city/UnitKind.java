package io.heshi.city;

/** What sort of unit it is, and so whom it employs and on what. */
enum UnitKind {
    BUREAU(QuotaType.ADMINISTRATIVE, QuotaType.WORKER, 14, Funding.FULL, 10, 45),
    POLICE(QuotaType.POLITICAL_LEGAL, QuotaType.WORKER, 8, Funding.FULL, 30, 20),
    COURT(QuotaType.POLITICAL_LEGAL, QuotaType.WORKER, 10, Funding.FULL, 14, 45),
    CIVIL_CENTER(QuotaType.CIVIL_INSTITUTION, QuotaType.INSTITUTION, 15, Funding.FULL, 9, 50),
    CENTER(QuotaType.INSTITUTION, QuotaType.INSTITUTION, 0, Funding.FULL, 8, 45),
    SCHOOL(QuotaType.INSTITUTION, QuotaType.INSTITUTION, 0, Funding.FULL, 24, 64),
    HOSPITAL(QuotaType.INSTITUTION, QuotaType.INSTITUTION, 0, Funding.PARTIAL, 36, 66),
    SELF_FUNDED(QuotaType.INSTITUTION, QuotaType.INSTITUTION, 0, Funding.SELF, 7, 40);

    private final QuotaType mainType;
    private final QuotaType sideType;
    private final int sidePercent;
    private final Funding funding;
    private final int size;
    private final int womenPercent;

    UnitKind(QuotaType mainType, QuotaType sideType, int sidePercent, Funding funding, int size, int womenPercent) {
        this.mainType = mainType;
        this.sideType = sideType;
        this.sidePercent = sidePercent;
        this.funding = funding;
        this.size = size;
        this.womenPercent = womenPercent;
    }

    QuotaType mainType() {
        return mainType;
    }

    /** The type of a minority of its staff; the main type where there is no second. */
    QuotaType sideType() {
        return sideType;
    }

    boolean hasSideType() {
        return sideType != mainType;
    }

    int sidePercent() {
        return sidePercent;
    }

    Funding funding() {
        return funding;
    }

    /** Share of the city's people that such a unit gets, relative to the others. */
    int size() {
        return size;
    }

    int womenPercent() {
        return womenPercent;
    }

    boolean organ() {
        return this == BUREAU || this == POLICE || this == COURT;
    }
}
