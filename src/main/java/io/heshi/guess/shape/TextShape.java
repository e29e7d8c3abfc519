package io.heshi.guess.shape;

import io.heshi.vocabulary.UnifiedCreditCode;
import java.util.regex.Pattern;

/** The shape of columns of free text: only some have one. */
final class TextShape {
    private static final Pattern DOCUMENT = Pattern.compile(".*[〔\\[(（【](19|20)\\d\\d[〕\\])）】].*");

    private TextShape() {}

    static ColumnEvidence fit(String field, SampledColumn column) {
        if (IdColumn.validShare(column) > 0.3) {
            return ColumnEvidence.against("其值是身份证号", "its values are ID numbers");
        }
        return switch (field) {
            case "credit_code" ->
                shaped(
                        column.share(text -> UnifiedCreditCode.read(text).isPresent()),
                        0.65,
                        "统一社会信用代码，校验正确",
                        "unified credit codes, check right");
            case "document_no", "filing_no" ->
                shaped(column.share(text -> DOCUMENT.matcher(text).matches()), 0.4, "文号（带年份括号）", "document numbers");
            case "department" ->
                shaped(column.share(HanText::isDepartment), 0.3, "内设机构的词尾（科、室、处…）", "endings of departments");
            case "position", "position_level", "rank", "event_reason", "other_names", "short_name" ->
                column.share(HanText::hasHan) < 0.2 && column.share(HanText::hasDigit) > 0.8 && column.isSerial()
                        ? ColumnEvidence.against("其值是序号", "its values are serial numbers")
                        : ColumnEvidence.silent("文字", "text");
            default -> ColumnEvidence.silent("文字", "text");
        };
    }

    private static ColumnEvidence shaped(double share, double alone, String zh, String en) {
        String percent = PercentText.percent(share);
        return share < 0.5
                ? ColumnEvidence.silent(zh + " " + percent, en + " " + percent)
                : ColumnEvidence.of(share, alone * share, zh + " " + percent, en + " " + percent);
    }
}
