package io.heshi.city;

/** The columns of the establishment office's real-name register. */
final class RegisterSheet {

    private static final Object[] HEADER = {
        "机构编码",
        "机构名称",
        "内设机构",
        "姓名",
        "性别",
        "民族",
        "公民身份号码",
        "出生日期",
        "参加工作时间",
        "进入本单位时间",
        "编制类别",
        "经费形式",
        "人员状态",
        "变动日期",
        "职务",
        "学历",
        "是否公务员登记",
        "入编时间",
        "进入形式",
        "用编备案号",
        "职务层次",
        "职称",
        "是否高配",
        "高配文号",
        "占用周转池",
        "周转编制核定文号",
        "职级",
        "借调到期日"
    };

    private RegisterSheet() {}

    static Object[] header() {
        return HEADER;
    }

    static Object[] row(Person person, Entry entry) {
        return new Object[] {
            entry.unitCode(),
            entry.unitName(),
            person.department(),
            entry.name(),
            Words.sex(entry.male()),
            person.ethnicity().replace("族", ""),
            entry.idNumber(),
            Words.day(entry.birth()),
            Words.dottedMonth(person.workStart()),
            Words.day(entry.unitEntry()),
            entry.quotaType().map(QuotaType::inRegister).orElse(""),
            entry.funding().inShort(),
            entry.standing().inRegister(),
            Words.day(entry.event()),
            person.position(),
            person.education(),
            entry.said().of(Said.Of.REGISTRATION, person.quotaType().civilServant() ? "是" : "否"),
            Words.day(entry.seat().entered()),
            entry.seat().channel().label(),
            entry.seat().filingNo(),
            entry.office().level().map(PostLevel::label).orElse(""),
            entry.office().title(),
            entry.office().abovePost() ? "是" : "否",
            entry.office().abovePostDocument(),
            entry.seat().pool(),
            entry.seat().allocationNo(),
            entry.said().of(Said.Of.RANK, ""),
            entry.said().of(Said.Of.STATUS_UNTIL, ""),
        };
    }
}
