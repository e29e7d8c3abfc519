package io.heshi.generate;

/** The columns of the establishment office's real-name register. */
final class RegisterSheet {

    private static final Object[] HEADER = {
        "机构编码", "机构名称", "内设机构", "姓名", "性别", "民族", "公民身份号码", "出生日期", "参加工作时间", "进入本单位时间", "编制类别", "经费形式", "人员状态", "变动日期",
        "职务", "学历", "是否公务员登记"
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
            person.quotaType().civilServant() ? "是" : "否",
        };
    }
}
