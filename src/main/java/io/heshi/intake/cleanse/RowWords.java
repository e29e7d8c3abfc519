package io.heshi.intake.cleanse;

import java.util.regex.Pattern;

/** Words by which a cell shows that its row is a total or a note. */
final class RowWords {
    private static final int LONGEST_TOTAL = 40;
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u3000]+");
    // 合计 at the end of a label, or before a figure; not inside a word such as 综合计划.
    private static final Pattern TOTAL = Pattern.compile(
            "(.{0,20}?(合计|小计|总计|共计|累计)([:：（(\\d].*)?|((sub|grand)-?)?total([:：（(\\d].*)?)", Pattern.CASE_INSENSITIVE);
    // Words that may also be someone's post count only with a colon or bracket behind them.
    private static final Pattern SIGNATURE =
            Pattern.compile("(制表|填表|填报|审核|复核|核对|经办|打印)(人|员|单位|日期|时间|说明|意见)?(签字|签章)?([:：（(].*)?"
                    + "|(单位负责人|部门负责人|负责人|主管领导|分管领导|单位领导|联系人|联系电话|报表日期)(签字|签章)?[:：（(].*");
    private static final Pattern REMARK =
            Pattern.compile("(注|备注|说明|附注|注意|填表说明|填写说明|填报说明)(\\d{0,2}[:：.、].*)?|第\\d+页.*|共\\d+页.*|[-—－(（]*以下空白.*");

    private RowWords() {}

    /** Whether the cell labels a total: 合计, 本页小计, 教育局合计：, Total. */
    static boolean isTotal(String text) {
        if (text.length() > LONGEST_TOTAL
                || !(text.indexOf('计') >= 0 || text.indexOf('t') >= 0 || text.indexOf('T') >= 0)) {
            return false;
        }
        return TOTAL.matcher(compact(text)).matches();
    }

    /** Whether the cell labels who made or checked the sheet, or when. */
    static boolean isSignature(String text) {
        return SIGNATURE.matcher(compact(text)).matches();
    }

    /** Whether the cell begins a remark on the sheet as a whole. */
    static boolean isRemark(String text) {
        return REMARK.matcher(compact(text)).matches();
    }

    private static String compact(String text) {
        return SPACE.matcher(text).replaceAll("");
    }
}
