package io.heshi.city;

/** The quota types that the city hands out, with their codes of {@code jobs/codes/quota_type.csv}. */
enum QuotaType {
    ADMINISTRATIVE("administrative", "行政", "地方行政", "行政编制", "公务员"),
    POLITICAL_LEGAL("political_legal", "政法专项", "中央政法专项", "政法编制", "公务员"),
    INSTITUTION("institution", "事业", "事业(其他)", "事业编制", "事业人员"),
    CIVIL_INSTITUTION("institution.civil", "参公事业", "事业(参公)", "事业(参公)", "参公人员"),
    WORKER("worker", "机关工勤", "工勤", "工勤编制", "工勤人员");

    private final String code;
    private final String inRegister;
    private final String inShort;
    private final String inFinance;
    private final String employment;

    QuotaType(String code, String inRegister, String inShort, String inFinance, String employment) {
        this.code = code;
        this.inRegister = inRegister;
        this.inShort = inShort;
        this.inFinance = inFinance;
        this.employment = employment;
    }

    String code() {
        return code;
    }

    String inRegister() {
        return inRegister;
    }

    /** As HR and organization write it. */
    String inShort() {
        return inShort;
    }

    String inFinance() {
        return inFinance;
    }

    String employment() {
        return employment;
    }

    /** Whether people on it are registered as civil servants; those of 参公 units are. */
    boolean civilServant() {
        return this == ADMINISTRATIVE || this == POLITICAL_LEGAL || this == CIVIL_INSTITUTION;
    }

    /** Payroll knows no more than the broad type: 参公 posts are 事业 to it. */
    QuotaType asPayrollKnowsIt() {
        return this == CIVIL_INSTITUTION ? INSTITUTION : this;
    }

    /** A type that no one could mean by this one. */
    QuotaType contrary() {
        return switch (this) {
            case ADMINISTRATIVE, WORKER -> INSTITUTION;
            case POLITICAL_LEGAL, INSTITUTION, CIVIL_INSTITUTION -> ADMINISTRATIVE;
        };
    }
}
