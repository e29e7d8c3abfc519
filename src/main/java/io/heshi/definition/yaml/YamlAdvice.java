package io.heshi.definition.yaml;

import java.util.LinkedHashMap;
import java.util.Map;

/** Says in Chinese what to do about a complaint of the YAML parser, which knows English only. */
final class YamlAdvice {
    private static final String OTHERWISE = "请检查此处的缩进、冒号、引号和括号";
    private static final Map<String, String> BY_COMPLAINT = new LinkedHashMap<>();

    static {
        BY_COMPLAINT.put("mapping values are not allowed", "此处不应有冒号；请检查上下行的冒号和缩进，含冒号的文字请加引号");
        BY_COMPLAINT.put("expected ',' or ']'", "应为 `,` 或 `]`；请检查方括号是否闭合");
        BY_COMPLAINT.put("expected ',' or '}'", "应为 `,` 或 `}`；请检查花括号是否闭合");
        BY_COMPLAINT.put("(TAB)", "不能用制表符（Tab）；请改用空格");
        BY_COMPLAINT.put("expected <block end>", "缩进不对；同级的键和列表项应左对齐");
        BY_COMPLAINT.put("could not find expected ':'", "键后缺少 `: `");
        BY_COMPLAINT.put("found unexpected end of stream", "文件到此已结束；请检查引号是否闭合");
        BY_COMPLAINT.put("special characters are not allowed", "含有不可见的控制字符；请删除");
        BY_COMPLAINT.put("that cannot start any token", "值不能以此字符开头；请给值加引号");
    }

    private YamlAdvice() {}

    /** The advice for a complaint in the parser's words. */
    static String of(String complaint) {
        return BY_COMPLAINT.entrySet().stream()
                .filter(known -> complaint.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(OTHERWISE);
    }
}
