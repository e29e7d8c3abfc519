package io.heshi.definition;

import static io.heshi.definition.FieldType.BOOLEAN;
import static io.heshi.definition.FieldType.CODE;
import static io.heshi.definition.FieldType.DATE;
import static io.heshi.definition.FieldType.ID_NO;
import static io.heshi.definition.FieldType.INTEGER;
import static io.heshi.definition.FieldType.MONEY;
import static io.heshi.definition.FieldType.NAME;
import static io.heshi.definition.FieldType.TEXT;
import static io.heshi.definition.FieldType.UNIT_CODE;
import static io.heshi.definition.FieldType.UNIT_NAME;

import java.util.List;
import java.util.Optional;

/** The canonical columns of every kind of claim, in the order of their tables. Names follow GB/T 34981.3-2017 where it has one. */
public final class Catalogue {

    private static final List<Field> PERSON = List.of(
            field("id_no", ID_NO, "身份证号", "ID number", "Resident ID number (GB 11643), 15 digits upgraded to 18."),
            field("name", NAME, "姓名", "Name", "Name as the source writes it."),
            field("unit_code", UNIT_CODE, "单位代码", "Unit code", "Code the source gives to the person's unit."),
            field("unit_name", UNIT_NAME, "单位名称", "Unit", "Name the source gives to the person's unit."),
            code("sex", "sex", "性别", "Sex", "Sex (GB/T 2261.1): male or female."),
            field("birth_date", DATE, "出生日期", "Birth date", "Date of birth as the source holds it."),
            code("ethnicity", "ethnicity", "民族", "Ethnicity", "Ethnic group (GB/T 3304)."),
            field("work_start_date", DATE, "参加工作时间", "Work start", "When the person first took up work."),
            field("unit_entry_date", DATE, "进入本单位时间", "Unit entry", "When the person entered this unit."),
            field("quota_entry_date", DATE, "入编时间", "Quota entry", "When the person took a quota place."),
            field("department", TEXT, "内设机构", "Department", "Internal department of the unit."),
            code("quota_type", "quota_type", "编制类型", "Quota type", "Kind of quota place that the person holds."),
            code("funding", "funding", "经费形式", "Funding", "Form of funding of the place."),
            code(
                    "employment_type",
                    "employment_type",
                    "人员身份",
                    "Employment type",
                    "Civil servant, staff, worker, contract."),
            code(
                    "person_status",
                    "person_status",
                    "人员状态",
                    "Status",
                    "active… in post, left… gone, outside… off quota."),
            code("insurance_status", "insurance_status", "参保状态", "Insurance", "State of the social insurance."),
            field("position", TEXT, "职务", "Position", "Post held, free text."),
            field("position_level", TEXT, "职务层次", "Position level", "Level of the leading post."),
            field("rank", TEXT, "职级", "Rank", "Rank of a civil servant."),
            code("post_category", "post_category", "岗位类别", "Post category", "Management, technical or worker post."),
            code("education", "education", "学历", "Education", "Highest education (GB/T 4658)."),
            code("degree", "degree", "学位", "Degree", "Highest degree (GB/T 6864)."),
            code("political_status", "political_status", "政治面貌", "Political status", "GB/T 4762."),
            field(
                    "civil_servant_registered",
                    BOOLEAN,
                    "公务员登记",
                    "Registered civil servant",
                    "Whether registered as a civil servant."),
            field("filing_no", TEXT, "用编备案号", "Filing number", "Document that allowed the entry."),
            field("gross_pay", MONEY, "应发工资", "Gross pay", "Gross pay of the month in yuan."),
            field("net_pay", MONEY, "实发工资", "Net pay", "Net pay of the month in yuan."),
            field("pay_month", DATE, "工资月份", "Pay month", "Month the pay is for."),
            field("retire_date", DATE, "退休时间", "Retirement", "When the person retired."),
            field("death_date", DATE, "死亡日期", "Death", "When the person died."),
            field("pension_start", DATE, "待遇享受开始年月", "Pension start", "First month of pension."),
            field("event_date", DATE, "变动日期", "Event date", "When the last change took effect."),
            field("event_reason", TEXT, "变动原因", "Event reason", "Why the last change happened."));

    private static final List<Field> UNIT = List.of(
            field("unit_code", UNIT_CODE, "单位代码", "Unit code", "Code of the unit in the register."),
            field("unit_name", UNIT_NAME, "单位名称", "Unit", "Full approved name."),
            field("short_name", TEXT, "规范简称", "Short name", "Approved short name."),
            field("other_names", TEXT, "其他名称", "Other names", "Further names, separated by ; or 、."),
            field("credit_code", TEXT, "统一社会信用代码", "Credit code", "GB 32100-2015."),
            field("budget_code", TEXT, "预算单位编码", "Budget code", "Code of the unit in the budget."),
            code("level", "unit_level", "机构级别", "Level", "Rank of the unit."),
            code("nature", "unit_nature", "机构性质", "Nature", "State organ, party organ, public institution …"),
            code("category", "unit_category", "机构类别", "Category", "Kind of body."),
            field("sector", TEXT, "系统类别", "Sector", "System or trade the unit belongs to."),
            field("supervisor", TEXT, "主管部门", "Supervisor", "Department in charge of the unit."),
            field("region", TEXT, "行政区划", "Region", "Administrative division, code or name."),
            code("funding", "funding", "经费形式", "Funding", "Form of funding of the unit."),
            field("central_payroll", BOOLEAN, "是否统发", "Central payroll", "Whether finance pays the wages directly."),
            code("unit_status", "unit_status", "机构状态", "Status", "active or left (abolished)."),
            field("document_no", TEXT, "批准文号", "Document", "Document that set the unit up."),
            field("established_date", DATE, "设立时间", "Established", "When the unit was set up."));

    private static final List<Field> QUOTA = List.of(
            field("unit_code", UNIT_CODE, "单位代码", "Unit code", "Code of the unit."),
            field("unit_name", UNIT_NAME, "单位名称", "Unit", "Name of the unit."),
            code("quota_type", "quota_type", "编制类型", "Quota type", "Kind of quota."),
            field("approved", INTEGER, "核定编制数", "Approved", "Number of places approved."),
            code("funding", "funding", "经费形式", "Funding", "Form of funding."),
            field("document_no", TEXT, "批准文号", "Document", "Document that approved the places."),
            field("approved_date", DATE, "批准时间", "Approved on", "When the places were approved."));

    private Catalogue() {}

    /** The columns of a kind, in table order. */
    public static List<Field> fields(ClaimKind kind) {
        return switch (kind) {
            case PERSON -> PERSON;
            case UNIT -> UNIT;
            case QUOTA -> QUOTA;
        };
    }

    public static Optional<Field> field(ClaimKind kind, String name) {
        return fields(kind).stream().filter(f -> f.name().equals(name)).findFirst();
    }

    private static Field field(String name, FieldType type, String zh, String en, String meaning) {
        return new Field(name, type, "", new Label(zh, en), meaning);
    }

    private static Field code(String name, String table, String zh, String en, String meaning) {
        return new Field(name, CODE, table, new Label(zh, en), meaning);
    }
}
