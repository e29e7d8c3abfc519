package io.heshi.report.record;

import io.heshi.catalogue.Catalogue;
import io.heshi.vocabulary.FamilyName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands in the name of a file, on a tab or in a header and looks like the name of a person of whom no source speaks: two to four
 * characters after a family name, between words of tables. A word that looks so and is none is masked too, unless the run knows it.
 */
final class LikelyNames {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
    private static final int SHORTEST = 2;
    private static final int LONGEST = 4;
    /** Words of tables that are in no catalogue: that begin like names, or stand beside them. */
    private static final List<String> BESIDE_NAMES = List.of(
            "单位", "金额", "时间", "时点", "方式", "文号", "文件", "项目", "任职", "任免", "程度", "高级", "高层次", "管理", "党员", "党委", "党组", "车补",
            "房补", "万元", "农业", "明细", "编制", "人员", "信息", "名单", "台账", "工资", "干部", "报送", "导出", "备份", "汇总", "附件");

    private static final Pattern WORDS = Pattern.compile(Stream.concat(
                    BESIDE_NAMES.stream(),
                    Catalogue.kinds().stream()
                            .flatMap(kind -> kind.fields().stream())
                            .flatMap(field ->
                                    Stream.concat(Stream.of(field.label().zh()), field.headers().stream())))
            .filter(word -> word.length() >= SHORTEST)
            .distinct()
            .sorted(Comparator.comparing(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|")));

    private LikelyNames() {}

    static List<String> in(Collection<String> texts, KnownWords known) {
        List<String> names = new ArrayList<>();
        for (String text : texts) {
            Matcher han = HAN.matcher(text);
            while (han.find()) {
                WORDS.splitAsStream(han.group())
                        .filter(LikelyNames::isLikely)
                        .filter(part -> !known.contains(part))
                        .map(part -> behindKnown(part, known))
                        .filter(part -> isLikely(part) && !known.contains(part))
                        .forEach(names::add);
            }
        }
        return names;
    }

    /** One character behind a place is no name of its own: with a town 安宁, 安宁远 is still a person. */
    private static String behindKnown(String text, KnownWords known) {
        String rest = known.behind(text);
        return rest.length() < SHORTEST ? text : rest;
    }

    private static boolean isLikely(String text) {
        int length = text.codePointCount(0, text.length());
        return length >= SHORTEST && length <= LONGEST && FamilyName.begins(text);
    }
}
