package io.heshi.guess.shape;

import io.heshi.catalogue.Label;
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
            return ColumnEvidence.silent(new Label("", ""));
        }
        double known = column.share(text -> table.code(text).isPresent());
        long distinct = column.counts().keySet().stream()
                .filter(text -> table.code(text).isPresent())
                .count();
        int all = column.counts().size();
        Label told = EvidenceText.of("code.known", tableName, all, distinct, PercentText.percent(known));
        if (known < 0.5) {
            boolean figures = column.share(text -> !HanText.hasHan(text) && text.length() > 3) > 0.8;
            return figures
                    ? ColumnEvidence.against(EvidenceText.of("code.values_are_figures_code", tableName))
                    : ColumnEvidence.silent(told);
        }
        if (tableName.equals("sex")) {
            double sex = identity.sexShare(column, table);
            if (sex >= 0) {
                return sex < 0.3
                        ? ColumnEvidence.against(EvidenceText.of("code.values_are_not_sex"))
                        : ColumnEvidence.of(
                                known,
                                sex > 0.8 ? 0.4 + 0.3 * sex : 0,
                                EvidenceText.of("code.as_id_number", told, PercentText.percent(sex)));
            }
        }
        return ColumnEvidence.of(known, alone(table, column, known, distinct, codes), told);
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
        Label told = EvidenceText.of("code.yes_no", PercentText.percent(known));
        if (known >= 0.6) {
            return ColumnEvidence.of(known, 0, told);
        }
        boolean dates = column.share(text -> text.length() > 5 && HanText.hasDigit(text)) > 0.8;
        return dates ? ColumnEvidence.against(EvidenceText.of("code.values_are_not_yes")) : ColumnEvidence.silent(told);
    }
}
