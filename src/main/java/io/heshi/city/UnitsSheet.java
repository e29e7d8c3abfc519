package io.heshi.city;

/** The columns of the establishment office's list of units. */
final class UnitsSheet {

    private static final Object[] HEADER = {
        "机构编码",
        "机构名称",
        "规范简称",
        "其他名称",
        "统一社会信用代码",
        "预算单位编码",
        "机构级别",
        "机构性质",
        "机构类别",
        "系统类别",
        "主管部门",
        "行政区划",
        "经费形式",
        "是否统发",
        "机构状态",
        "设立文号",
        "设立时间"
    };

    private UnitsSheet() {}

    static Object[] header() {
        return HEADER;
    }

    static Object[] row(Unit unit, boolean abolished, boolean misspelt) {
        return new Object[] {
            unit.code(),
            unit.name(),
            unit.shortName(),
            String.join("；", unit.otherNames()),
            unit.creditCode(),
            unit.budgetCode(),
            unit.level(),
            nature(unit.kind()),
            unit.kind().organ() ? "工作部门" : "事业单位",
            unit.sector(),
            unit.supervisor(),
            unit.region(),
            unit.funding().label(),
            unit.centralPayroll(),
            abolished ? "撤销" : "正常",
            unit.documentNo(),
            misspelt ? Words.day(unit.established()).replace('0', 'O') : Words.day(unit.established())
        };
    }

    private static String nature(UnitKind kind) {
        return switch (kind) {
            case BUREAU -> "国家机关";
            case POLICE, COURT -> "政法机关";
            case CIVIL_CENTER -> "参公事业单位";
            case SCHOOL, CENTER -> "公益一类";
            case HOSPITAL -> "公益二类";
            case SELF_FUNDED -> "生产经营类";
        };
    }
}
