package io.heshi.city;

/** The columns of the organization department's cadre list: units by name only, dates like 1980.01. */
final class OrganizationSheet {

    private static final Object[] HEADER = {
        "姓名", "性别", "民族", "出生年月", "身份证号", "任职机构", "工作单位及职务", "参加工作时间", "编制类型", "人员状态", "变动日期", "人员类别", "岗位类别", "全日制学历",
        "全日制学位", "政治面貌", "职务层次", "职级"
    };

    private OrganizationSheet() {}

    static Object[] header() {
        return HEADER;
    }

    static Object[] row(Person person, Entry entry) {
        return new Object[] {
            entry.name(),
            Words.sex(entry.male()),
            entry.said().of(Said.Of.ETHNICITY, person.ethnicity()),
            Words.dottedMonth(entry.birth()),
            entry.idNumber(),
            entry.unitName(),
            entry.unitName() + person.position(),
            Words.dottedMonth(person.workStart()),
            entry.quotaType().map(QuotaType::inShort).orElse(""),
            entry.standing().inOrganization(),
            Words.dottedMonth(entry.event()),
            entry.said()
                    .of(
                            Said.Of.EMPLOYMENT,
                            entry.quotaType().map(QuotaType::employment).orElse("")),
            person.postCategory(),
            entry.said().of(Said.Of.EDUCATION, person.education()),
            person.degree(),
            person.politicalStatus(),
            entry.office().level().map(PostLevel::label).orElse(""),
            entry.said().of(Said.Of.RANK, "")
        };
    }
}
