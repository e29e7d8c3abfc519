package io.heshi.guess.shape;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What short Chinese texts look like: names of persons, of units and of their departments. */
final class HanText {
    // The commonest family names; together they cover about 95 of 100 persons.
    private static final Set<Integer> SURNAMES =
            ("王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱江尹薛闫阎段雷侯龙史黎贺顾毛郝龚邵万覃武钱戴莫孔汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧阳管柴蒙鲍华喻祁房滕屈饶解牟艾尤时穆农司车项于桂褚娄瞿宗佟古柏娜常赖景仇卜简邬臧晏向费岑沙国闵冷")
                    .codePoints()
                    .boxed()
                    .collect(Collectors.toSet());
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
        return !text.isEmpty() && SURNAMES.contains(text.codePointAt(0));
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
