package io.heshi.guess.shape;

import io.heshi.vocabulary.FamilyName;
import java.util.regex.Pattern;

/** What short Chinese texts look like: names of persons, of units and of their departments. */
final class HanText {
    private static final Pattern NAME = Pattern.compile("\\p{IsHan}{2,4}");
    private static final Pattern DOTTED_NAME = Pattern.compile("\\p{IsHan}{1,12}([·•・‧∙⋅●．.]\\p{IsHan}{1,12})+");
    private static final Pattern UNIT =
            Pattern.compile(".*(局|委员会|委|办公室|办|中心|学校|中学|小学|幼儿园|大学|学院|医院|卫生院|保健院|政府|法院|检察院|街道办事处|办事处"
                    + "|站|所|院|厅|部|馆|园|团|会|队|社|校|台|处|公司|集团|乡|镇|街道|管理区|总站|总队|支队|大队)([（(].*[)）])?");
    private static final Pattern DEPARTMENT =
            Pattern.compile(".{1,12}(科|室|处|股|部|组|队|中心|办公室|领导班子|局领导|委领导|班子)([（(].*[)）])?");
    private static final int SHORTEST_UNIT = 3;

    private HanText() {}

    static boolean isName(String text) {
        String bare = text.replaceAll("[\\s\\u3000\\u00A0]", "");
        return NAME.matcher(bare).matches() || DOTTED_NAME.matcher(bare).matches();
    }

    static boolean hasSurname(String text) {
        return FamilyName.begins(text);
    }

    static boolean isUnit(String text) {
        return text.codePointCount(0, text.length()) >= SHORTEST_UNIT
                && UNIT.matcher(text).matches();
    }

    static boolean isDepartment(String text) {
        return DEPARTMENT.matcher(text).matches();
    }

    static boolean hasHan(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }
}
