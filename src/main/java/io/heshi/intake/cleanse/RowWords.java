package io.heshi.intake.cleanse;

import java.util.regex.Matcher;
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
                    + "|(单位负责人|部门负责人|负责人|主管领导|分管领导|单位领导|联系人|联系电话|报表日期)(签字|签章)?[:：（(].*"
                    + "|(单位负责人|部门负责人|负责人|主管领导|分管领导|单位领导)(签字|签章|签名)|.*[（(](盖章|公章|签章|签字)[)）][:：]?.*");
    private static final Pattern REMARK =
            Pattern.compile("(注|备注|附注)(\\d{0,2}[:：.、].*)?|第\\d+页.*|共\\d+页.*|[-—－(（]*以下空白.*"
                    + "|共计?\\d+(人|名|条|行|笔|户|项|张).*|(总|合计)?(人数|条数|行数|户数)[:：]?\\d+.*|本页(共|计)?\\d+(人|名|条|行).*"
                    + "|(导出|打印|生成|制表|统计)(时间|日期|人)[:：].*|(导出|打印)(完成|完毕).*");
    private static final Pattern INSTRUCTIONS =
            Pattern.compile("(说明|注意|注意事项|填表说明|填写说明|填报说明|填表须知|填报须知)(\\d{0,2}[:：.、].*)?");
    private static final Pattern HINT = Pattern.compile("[(（]?(必填|选填|必填项|选填项|非必填|文本|文本型|文本格式|字符|字符型|数字|数字型|数值|数值型"
            + "|整数|日期|日期型|日期格式|年月|下拉|下拉选择|单选|多选|选择|代码|自动生成|系统生成|无需填写|不填|\\d{1,3}位(数字|字符|以内)?|最长\\d+.*"
            + "|格式[:：]?.*|如[:：].*|例如.*|[Yy]{4}.?[Mm]{1,2}(.?[Dd]{1,2})?.{0,4})[)）]?");
    private static final Pattern PAGE_TOTAL = Pattern.compile(".{0,10}(本|每|此|第\\d+)页.*|页(合|小|总)?计.*");
    private static final Pattern SAMPLE_PREFIX =
            Pattern.compile("[(（\\[【]?(示例|样例|范例|例|例如|样表)[)）\\]】]?[:：].*|[(（\\[【](示例|样例|范例|例)[)）\\]】].*");
    private static final Pattern SAMPLE = Pattern.compile("[(（\\[【]?(示例|样例|范例|例|例子|样表|示范|填写示例|填写样例|填报示例)\\d?[)）\\]】]?");
    private static final Pattern COLUMN_NUMBER = Pattern.compile("[(（]?(\\d{1,3})[)）]?(=[\\d+\\-*/×÷()（）]+)?");
    private static final String COLUMN_LETTERS = "甲乙丙丁戊己庚辛壬癸";
    private static final Pattern ORGANIZATION =
            Pattern.compile(".{2,}(局|委|厅|处|办|所|站|校|政府|中心|大学|学院|中学|小学|幼儿园|研究院|医院|卫生院|法院|检察院|敬老院|福利院|公司|集团"
                    + "|办公室|委员会|大队|支队|总队|馆|协会|联合会|总工会|工商联|街道|机关|银行|电视台|林场|农场)([(（].*[)）])?");
    private static final Pattern SENTENCE = Pattern.compile(".*[,，。；;？?！!、:：].*");

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

    /** Whether the cell begins instructions on how to fill the sheet. */
    static boolean isInstructions(String text) {
        return INSTRUCTIONS.matcher(compact(text)).matches();
    }

    /** Whether the cell says how to fill its column: 必填, 文本, 18位. */
    static boolean isHint(String text) {
        return HINT.matcher(compact(text)).matches();
    }

    /** Whether a total is one of a page. */
    static boolean isPageTotal(String text) {
        return PAGE_TOTAL.matcher(compact(text)).matches();
    }

    /** Whether the cell labels its row as an example: 示例, 例：…; in a column of names only with a colon or bracket. */
    static boolean isSample(String text, boolean name) {
        if (text.length() > LONGEST_TOTAL || !mayBeSample(text)) {
            return false;
        }
        String compact = compact(text);
        return SAMPLE_PREFIX.matcher(compact).matches()
                || (!name && SAMPLE.matcher(compact).matches());
    }

    private static boolean mayBeSample(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '例' || c == '样' || c == '示') {
                return true;
            }
        }
        return false;
    }

    /** The number that the cell gives to its column ({@code 3}, {@code 3=1+2}), 0 for a letter (甲), -1 for anything else. */
    static int columnNumber(String text) {
        String compact = compact(text);
        if (compact.length() == 1 && COLUMN_LETTERS.contains(compact)) {
            return 0;
        }
        Matcher number = COLUMN_NUMBER.matcher(compact);
        return number.matches() ? Integer.parseInt(number.group(1)) : -1;
    }

    /** Whether the text ends like the name of an organization. */
    static boolean isOrganization(String text) {
        return ORGANIZATION.matcher(text).matches();
    }

    /** Whether the text has the marks of a sentence or a list. */
    static boolean isSentence(String text) {
        return SENTENCE.matcher(text).matches();
    }

    private static String compact(String text) {
        return SPACE.matcher(text).replaceAll("");
    }
}
