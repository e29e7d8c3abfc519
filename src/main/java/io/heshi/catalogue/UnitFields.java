package io.heshi.catalogue;

import static io.heshi.catalogue.Field.coded;
import static io.heshi.catalogue.Field.of;
import static io.heshi.catalogue.Field.spelled;
import static io.heshi.catalogue.FieldType.BOOLEAN;
import static io.heshi.catalogue.FieldType.DATE;
import static io.heshi.catalogue.FieldType.INTEGER;
import static io.heshi.catalogue.FieldType.TEXT;
import static io.heshi.catalogue.FieldType.UNIT_CODE;
import static io.heshi.catalogue.FieldType.UNIT_NAME;

import java.util.List;

/** What a claim about a unit, its places, its leading posts or its plans may say. */
final class UnitFields {
    static final List<Field> UNIT = List.of(
            of("unit_code", UNIT_CODE, "单位代码", "Unit code", "Code of the unit in the register."),
            of("unit_name", UNIT_NAME, "单位名称", "Unit", "Full approved name."),
            of("short_name", TEXT, "规范简称", "Short name", "Approved short name."),
            of("other_names", TEXT, "其他名称", "Other names", "Further names, separated by ; or 、."),
            of("credit_code", TEXT, "统一社会信用代码", "Credit code", "GB 32100-2015."),
            of("budget_code", TEXT, "预算单位编码", "Budget code", "Code of the unit in the budget."),
            coded("level", "unit_level", "机构级别", "Level", "Rank of the unit."),
            coded("nature", "unit_nature", "机构性质", "Nature", "State organ, party organ, public institution …"),
            coded("category", "unit_category", "机构类别", "Category", "Kind of body."),
            of("sector", TEXT, "系统类别", "Sector", "System or trade the unit belongs to."),
            of("supervisor", TEXT, "主管部门", "Supervisor", "Department in charge of the unit."),
            spelled("region", "region", "行政区划", "Region", "Administrative division, code or name."),
            coded("funding", "funding", "经费形式", "Funding", "Form of funding of the unit."),
            of("central_payroll", BOOLEAN, "是否统发", "Central payroll", "Whether finance pays the wages directly."),
            coded("unit_status", "unit_status", "机构状态", "Status", "active or left (abolished)."),
            of("document_no", TEXT, "批准文号", "Document", "Document that set the unit up."),
            of("established_date", DATE, "设立时间", "Established", "When the unit was set up."));

    static final List<Field> QUOTA = List.of(
            of("unit_code", UNIT_CODE, "单位代码", "Unit code", "Code of the unit."),
            of("unit_name", UNIT_NAME, "单位名称", "Unit", "Name of the unit."),
            coded("quota_type", "quota_type", "编制类型", "Quota type", "Kind of quota."),
            of("approved", INTEGER, "核定编制数", "Approved", "Number of places approved."),
            coded("funding", "funding", "经费形式", "Funding", "Form of funding."),
            of("document_no", TEXT, "批准文号", "Document", "Document that approved the places."),
            of("approved_date", DATE, "批准时间", "Approved on", "When the places were approved."));

    static final List<Field> QUOTA_CHANGE = List.of(
            of("unit_code", UNIT_CODE, "单位代码", "Unit code", "Code of the unit."),
            of("unit_name", UNIT_NAME, "单位名称", "Unit", "Name of the unit."),
            coded("quota_type", "quota_type", "编制类型", "Quota type", "Kind of quota."),
            of("changed_on", DATE, "变动日期", "Changed on", "When the number of places changed."),
            of("added", INTEGER, "增编数", "Added", "Places added."),
            of("removed", INTEGER, "减编数", "Removed", "Places taken away."),
            of("document_no", TEXT, "批准文号", "Document", "Document that changed the number."),
            of("reason", TEXT, "变化原因", "Reason", "Why it changed."));

    static final List<Field> POST = List.of(
            of("unit_code", UNIT_CODE, "单位代码", "Unit code", "Code of the unit."),
            of("unit_name", UNIT_NAME, "单位名称", "Unit", "Name of the unit."),
            coded("position_level", "position_level", "职务层次", "Position level", "Level of the leading posts."),
            of("approved", INTEGER, "核定职数", "Approved posts", "Number of leading posts approved."),
            of("document_no", TEXT, "批准文号", "Document", "Document that approved the posts."),
            of("approved_date", DATE, "批准时间", "Approved on", "When the posts were approved."));

    static final List<Field> PLAN = List.of(
            of("unit_code", UNIT_CODE, "单位代码", "Unit code", "Code of the unit."),
            of("unit_name", UNIT_NAME, "单位名称", "Unit", "Name of the unit."),
            coded("quota_type", "quota_type", "编制类型", "Quota type", "Kind of quota that is over."),
            of("over", INTEGER, "超编数", "Over", "Persons over quota when the plan was made."),
            of("yearly", INTEGER, "每年计划消化数", "A year", "Persons by which the surplus is to go down each year."),
            of("start_date", DATE, "方案开始时间", "From", "When the plan began."),
            of("due_date", DATE, "方案完成时间", "Due", "When no surplus is to be left."),
            of("digested", INTEGER, "已消化数", "Digested", "Persons by which the surplus went down, as the unit states."),
            of("document_no", TEXT, "批准文号", "Document", "Document that approved the plan."));

    static final List<Field> TRANSITION = List.of(
            of("unit_code", UNIT_CODE, "单位代码", "Unit code", "Code of the unit."),
            of("unit_name", UNIT_NAME, "单位名称", "Unit", "Name of the unit."),
            coded("quota_type", "quota_type", "编制类型", "Quota type", "Kind of quota that may be over for a time."),
            of("persons", INTEGER, "过渡超编数", "Persons", "Persons who may be over quota until the deadline."),
            of("document_no", TEXT, "批准文号", "Document", "Document that allows it."),
            of("approved_date", DATE, "批准时间", "Approved on", "When it was allowed."),
            of("deadline", DATE, "过渡期限", "Deadline", "Until when it is allowed."));

    private UnitFields() {}
}
