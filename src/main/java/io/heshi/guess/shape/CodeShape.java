package io.heshi.guess.shape;

import io.heshi.definition.CodeTable;
import java.util.Map;
import java.util.Set;

/** The shape of codes: how much of a column a code table knows. */
final class CodeShape {
    private static final Set<String> YES_OR_NO = Set.of(
            "是", "否", "有", "无", "已登记", "未登记", "1", "0", "Y", "N", "YES", "NO", "T", "F", "TRUE", "FALSE", "√", "×");
    private static final int FEW = 60;

    private CodeShape() {}

    static ColumnEvidence fit(String tableName, SampledColumn column, Map<String, CodeTable> codes, IdColumn identity) {
        CodeTable table = codes.get(tableName);
        if (table == null) {
            return ColumnEvidence.silent("", "");
        }
        double known = column.share(text -> table.code(text).isPresent());
        long distinct = column.counts().keySet().stream()
                .filter(text -> table.code(text).isPresent())
                .count();
        int all = column.counts().size();
        String zh = "代码表 %s 认得 %d 种取值中的 %d 种（%s 的行）".formatted(tableName, all, distinct, PercentText.percent(known));
        String en = "code table %s knows %d of %d values (%s of the rows)"
                .formatted(tableName, distinct, all, PercentText.percent(known));
        if (known < 0.5) {
            boolean figures = column.share(text -> !HanText.hasHan(text) && text.length() > 3) > 0.8;
            return figures
                    ? ColumnEvidence.against(
                            "其值是数字或编号，代码表 " + tableName + " 不认得",
                            "its values are figures that code table " + tableName + " does not know")
                    : ColumnEvidence.silent(zh, en);
        }
        if (tableName.equals("sex")) {
            double sex = identity.sexShare(column, table);
            if (sex >= 0) {
                return sex < 0.3
                        ? ColumnEvidence.against("其值与身份证号中的性别不符", "its values are not the sex of the ID numbers")
                        : ColumnEvidence.of(
                                known,
                                sex > 0.8 ? 0.4 + 0.3 * sex : 0,
                                zh + "，与身份证号中的性别一致 " + PercentText.percent(sex),
                                en + ", as in the ID number " + PercentText.percent(sex));
            }
        }
        return ColumnEvidence.of(known, alone(table, column, known, distinct, codes), zh, en);
    }

    /** Figures may be codes of any table, and one word alone says little; of several tables the one that knows most rows speaks. */
    private static double alone(
            CodeTable table, SampledColumn column, double known, long distinct, Map<String, CodeTable> codes) {
        boolean words = column.share(HanText::hasHan) > 0.8;
        if (!words
                || known < 0.9
                || column.counts().size() > FEW
                || (distinct < 2 && !table.name().equals("ethnicity"))) {
            return 0;
        }
        double rival = codes.values().stream()
                .filter(other -> !other.name().equals(table.name()))
                .mapToDouble(other -> column.share(text -> other.code(text).isPresent()))
                .max()
                .orElse(0);
        return rival < 0.5 * known ? 0.6 * known : rival < 0.9 * known ? 0.5 * known : 0.4 * known;
    }

    static ColumnEvidence yesOrNo(SampledColumn column) {
        double known = column.share(YES_OR_NO::contains);
        String zh = "是/否 " + PercentText.percent(known);
        String en = "yes or no " + PercentText.percent(known);
        if (known >= 0.6) {
            return ColumnEvidence.of(known, 0, zh, en);
        }
        boolean dates = column.share(text -> text.length() > 5 && HanText.hasDigit(text)) > 0.8;
        return dates
                ? ColumnEvidence.against("其值不是“是/否”", "its values are not yes or no")
                : ColumnEvidence.silent(zh, en);
    }
}
