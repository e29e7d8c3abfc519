package io.heshi.command;

import io.heshi.guess.preview.PreviewClass;
import java.util.Map;

/** What staff call the classes of lines and the reasons behind them, Chinese first. */
final class PreviewWords {
    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("no_identity", "没有姓名和身份证号"),
            Map.entry("no_unit", "没有单位名称和代码"),
            Map.entry("no_value", "没有任何数"),
            Map.entry("bad_money", "金额无法读取"),
            Map.entry("bad_number", "不是整数"),
            Map.entry("bad_date", "日期无法读取"),
            Map.entry("bad_boolean", "不是“是”或“否”"),
            Map.entry("ambiguous_month", "月份有歧义"),
            Map.entry("unclear_money_unit", "元与万元不明"),
            Map.entry("unknown_code", "代码表不认得"),
            Map.entry("formula_error", "公式出错"),
            Map.entry("lost_characters", "有丢失的字"),
            Map.entry("pua", "有造字区的字"),
            Map.entry("stand_in", "有代替生僻字的符号"),
            Map.entry("repeated", "重复的表头"),
            Map.entry("title_ten_thousand_yuan", "写明单位为万元"),
            Map.entry("repeated_title", "重复的标题"),
            Map.entry("page_total", "本页合计"),
            Map.entry("signature", "签字、制表"),
            Map.entry("remark", "备注、页码"),
            Map.entry("instructions", "填写说明"),
            Map.entry("sample_row", "填写样例"),
            Map.entry("column_numbers", "列号"),
            Map.entry("rest_empty", "以下空白"),
            Map.entry("banner", "横贯各列的文字"),
            Map.entry("no_header", "该表没有表头"),
            Map.entry("sheet_not_selected", "来源不读该表"),
            Map.entry("hidden_skipped", "隐藏，已跳过"),
            Map.entry("deleted_record", "已删除的记录"),
            Map.entry("missing", "没有身份证号"),
            Map.entry("characters", "身份证号有不该有的字符"),
            Map.entry("length", "身份证号位数不对"),
            Map.entry("birth_date", "身份证号中的日期不存在"),
            Map.entry("check_digit", "身份证号校验位不对"),
            Map.entry("precision_lost", "身份证号精度丢失"));

    private PreviewWords() {}

    static String of(PreviewClass rowClass) {
        return switch (rowClass) {
            case CLAIM -> "记录 claim";
            case REJECT -> "退回行 reject";
            case TITLE -> "标题 title";
            case HEADER -> "表头 header";
            case BLANK -> "空行 blank";
            case TOTAL -> "合计 total";
            case NOTE -> "附注 note";
            case UNIT_HEADING -> "单位行 unit heading";
            case SKIPPED -> "跳过 skipped";
        };
    }

    /** A reason word, alone or before the column it is about, with the Chinese in front. */
    static String reason(String code) {
        String zh = REASONS.get(code.split(" ")[0]);
        return zh == null ? code : zh + " " + code;
    }
}
