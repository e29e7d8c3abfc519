package io.heshi.city;

/** How a person stands to the unit, in the words of each department; codes are those of person_status.csv. */
enum Standing {
    IN_POST("active", "在编", "在职", "现职人员", "在职"),
    OFF_POST("active.off_post", "在编不在岗", "在编不在岗", "现职人员", "在职"),
    SECONDED("active.seconded", "借出", "借调", "现职人员", "在职"),
    ON_LEAVE("active.on_leave", "休假", "病假", "现职人员", "在职"),
    UNPAID_LEAVE("active.unpaid", "停薪留职", "停薪留职", "现职人员", "停薪"),
    RETIRED("left.retired", "离退人员", "退休", "离退人员", "离退休"),
    DECEASED("left.deceased", "死亡", "死亡", "已去世", "死亡"),
    TRANSFERRED("left.transferred", "调出", "调出", "调出人员", "调出"),
    RESIGNED("left.resigned", "辞职", "辞职", "其他人员", "辞职"),
    DISMISSED("left.dismissed", "辞退", "辞退", "其他人员", "辞退"),
    EXPELLED("left.expelled", "开除", "开除", "其他人员", "开除"),
    OTHERWISE_GONE("left.other", "历史人员", "其他减员", "29", "其他人员"),
    OUTSIDE("outside", "编外人员", "编外人员", "编外人员", "临时人员");

    private final String code;
    private final String inRegister;
    private final String inHr;
    private final String inOrganization;
    private final String inFinance;

    Standing(String code, String inRegister, String inHr, String inOrganization, String inFinance) {
        this.code = code;
        this.inRegister = inRegister;
        this.inHr = inHr;
        this.inOrganization = inOrganization;
        this.inFinance = inFinance;
    }

    boolean active() {
        return code.startsWith("active");
    }

    String inRegister() {
        return inRegister;
    }

    String inHr() {
        return inHr;
    }

    String inOrganization() {
        return inOrganization;
    }

    String inFinance() {
        return inFinance;
    }
}
