package io.heshi.catalogue;

import static io.heshi.catalogue.Field.coded;
import static io.heshi.catalogue.Field.of;
import static io.heshi.catalogue.FieldType.BOOLEAN;
import static io.heshi.catalogue.FieldType.DATE;
import static io.heshi.catalogue.FieldType.ID_NO;
import static io.heshi.catalogue.FieldType.MONEY;
import static io.heshi.catalogue.FieldType.NAME;
import static io.heshi.catalogue.FieldType.TEXT;
import static io.heshi.catalogue.FieldType.UNIT_CODE;
import static io.heshi.catalogue.FieldType.UNIT_NAME;

import java.util.List;

/** What a claim about a person may say. Names follow GB/T 34981.3-2017 where it has one. */
final class PersonFields {
    static final List<Field> PERSON = List.of(
            of("id_no", ID_NO, "身份证号", "ID number", "Resident ID number (GB 11643), 15 digits upgraded to 18."),
            of("name", NAME, "姓名", "Name", "Name as the source writes it."),
            of("unit_code", UNIT_CODE, "单位代码", "Unit code", "Code the source gives to the person's unit."),
            of("unit_name", UNIT_NAME, "单位名称", "Unit", "Name the source gives to the person's unit."),
            coded("sex", "sex", "性别", "Sex", "Sex (GB/T 2261.1): male or female."),
            of("birth_date", DATE, "出生日期", "Birth date", "Date of birth as the source holds it."),
            coded("ethnicity", "ethnicity", "民族", "Ethnicity", "Ethnic group (GB/T 3304)."),
            of("work_start_date", DATE, "参加工作时间", "Work start", "When the person first took up work."),
            of("unit_entry_date", DATE, "进入本单位时间", "Unit entry", "When the person entered this unit."),
            of("quota_entry_date", DATE, "入编时间", "Quota entry", "When the person took a quota place."),
            of("department", TEXT, "内设机构", "Department", "Internal department of the unit."),
            coded("quota_type", "quota_type", "编制类型", "Quota type", "Kind of quota place that the person holds."),
            coded("funding", "funding", "经费形式", "Funding", "Form of funding of the place."),
            coded(
                    "employment_type",
                    "employment_type",
                    "人员身份",
                    "Employment type",
                    "Civil servant, staff, worker, contract."),
            coded(
                    "person_status",
                    "person_status",
                    "人员状态",
                    "Status",
                    "active… in post, left… gone, outside… off quota."),
            coded("insurance_status", "insurance_status", "参保状态", "Insurance", "State of the social insurance."),
            of("position", TEXT, "职务", "Position", "Post held, free text."),
            coded("position_level", "position_level", "职务层次", "Position level", "Level of the leading post."),
            of("rank", TEXT, "职级", "Rank", "Rank of a civil servant."),
            coded("post_category", "post_category", "岗位类别", "Post category", "Management, technical or worker post."),
            coded("education", "education", "学历", "Education", "Highest education (GB/T 4658)."),
            coded("degree", "degree", "学位", "Degree", "Highest degree (GB/T 6864)."),
            coded("political_status", "political_status", "政治面貌", "Political status", "GB/T 4762."),
            of(
                    "civil_servant_registered",
                    BOOLEAN,
                    "公务员登记",
                    "Registered civil servant",
                    "Whether registered as a civil servant."),
            of("filing_no", TEXT, "用编备案号", "Filing number", "Document that allowed the entry."),
            of("gross_pay", MONEY, "应发工资", "Gross pay", "Gross pay of the month in yuan."),
            of("net_pay", MONEY, "实发工资", "Net pay", "Net pay of the month in yuan."),
            of("pay_month", DATE, "工资月份", "Pay month", "Month the pay is for."),
            of("retire_date", DATE, "退休时间", "Retirement", "When the person retired."),
            of("death_date", DATE, "死亡日期", "Death", "When the person died."),
            of("pension_start", DATE, "待遇享受开始年月", "Pension start", "First month of pension."),
            of("event_date", DATE, "变动日期", "Event date", "When the last change took effect."),
            of("event_reason", TEXT, "变动原因", "Event reason", "Why the last change happened."),
            coded(
                    "person_level",
                    "position_level",
                    "本人级别",
                    "Personal level",
                    "Level of the person, where it is not that of the post."),
            of(
                    "above_post_level",
                    BOOLEAN,
                    "是否高配",
                    "Above the level of the post",
                    "Whether the person ranks above the post."),
            of(
                    "above_post_document",
                    TEXT,
                    "高配文号",
                    "Document for the higher level",
                    "Document that allows a rank above the post."),
            coded(
                    "professional_title",
                    "professional_title",
                    "职称",
                    "Professional title",
                    "Professional title by level: senior…, intermediate, junior."),
            coded("entry_channel", "entry_channel", "进入形式", "Entry channel", "By which channel the person came."),
            of("pool", TEXT, "占用周转池", "Turnover pool", "Pool whose turnover place the person holds."),
            of(
                    "allocation_no",
                    TEXT,
                    "周转编制核定文号",
                    "Allocation",
                    "Document by which the turnover place was lent to the unit."),
            of("actual_unit", TEXT, "实际工作单位", "Works at", "Where the person really works, such as the borrowing unit."),
            of("status_until", DATE, "借调（请假）到期日", "Until", "Until when the secondment or leave was granted."));

    static final List<Field> LISTING = List.of(
            of("id_no", ID_NO, "身份证号", "ID number", "Resident ID number (GB 11643), 15 digits upgraded to 18."),
            of("name", NAME, "姓名", "Name", "Name as the list writes it."),
            of("unit_code", UNIT_CODE, "单位代码", "Unit code", "Code of the person's unit."),
            of("unit_name", UNIT_NAME, "单位名称", "Unit", "Name of the person's unit."),
            of("place", TEXT, "用人单位", "Works at", "Where the person works, such as the enterprise."),
            of("document_no", TEXT, "批准文号", "Document", "Document that put the person on the list."),
            of("from_date", DATE, "起始日期", "From", "From when it holds."),
            of("until_date", DATE, "截止日期", "Until", "Until when it holds; open if unknown."));

    private PersonFields() {}
}
