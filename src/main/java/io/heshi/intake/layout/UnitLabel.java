package io.heshi.intake.layout;

import io.heshi.table.Row;
import io.heshi.vocabulary.text.CleanText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the unit out of a row that labels it. */
public final class UnitLabel {
    private static final Pattern NAME = Pattern.compile(
            "(?:^|[\\s\\u3000（(])(?:单位|单位名称|单位全称|机构|机构名称|所在单位|工作单位)\\s*[:：]\\s*((?:[^:：\\s\\u3000（）()]|[（(][^:：\\s\\u3000（）()]*[）)]){2,60})");
    private static final Pattern CODE = Pattern.compile("(?:单位编码|单位代码|单位编号|机构编码|机构代码)\\s*[:：]\\s*([0-9A-Za-z-]{1,30})");
    // 单位：元 says what the amounts are counted in.
    private static final Pattern MEASURE = Pattern.compile("(?:人民币)?[百千万亿]*(?:元|人|名|个|岁|年|月)(?:[/／、,，].*)?");

    private UnitLabel() {}

    /** The unit that the cells of the row name by labels; {@link TitleUnit#NONE} if they do not. */
    public static TitleUnit of(Row row) {
        String code = "";
        String name = "";
        for (int i = 0; i < row.size(); i++) {
            String text = CleanText.of(row.text(i));
            if (text.indexOf(':') < 0 && text.indexOf('：') < 0) {
                continue;
            }
            Matcher found = NAME.matcher(text);
            if (name.isEmpty()
                    && found.find()
                    && !MEASURE.matcher(found.group(1)).matches()) {
                name = found.group(1);
            }
            Matcher number = CODE.matcher(text);
            if (code.isEmpty() && number.find()) {
                code = number.group(1);
            }
        }
        return code.isEmpty() && name.isEmpty() ? TitleUnit.NONE : new TitleUnit(code, name);
    }
}
