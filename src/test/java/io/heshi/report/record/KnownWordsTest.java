package io.heshi.report.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A unit, a region or a word of the definitions is no person, though it begins like one; beside it a person still is one. */
class KnownWordsTest {
    private static final KnownWords KNOWN = KnownWords.of(List.of(
            "云州市马关县林业局",
            "安宁市",
            "江山",
            "文山壮族苗族自治州财政局",
            "陶瓷学院",
            "高新区管理委员会",
            "龙江镇中心小学",
            "鲁甸一中",
            "高中",
            "党校研究生",
            "石林彝族自治县文化馆"));

    @DisplayName("names in titles")
    @ParameterizedTest(name = "{index}")
    @CsvSource({
        "马关.xlsx, ''",
        "马关县.xlsx, ''",
        "马关林业.xlsx, ''",
        "林业局.xlsx, ''",
        "林业_20241231.csv, ''",
        "安宁20241231.csv, ''",
        "江山工资.csv, ''",
        "文山报送.csv, ''",
        "陶瓷学院, ''",
        "高新区, ''",
        "龙江、高新, ''",
        "鲁甸一中.xlsx, ''",
        "高中, ''",
        "石林干部名单.xlsx, ''",
        "马关_张三.xlsx, 张三",
        "马关张三.xlsx, 张三",
        "高中李四, 李四",
        "张三（马关县）.xlsx, 张三",
        "张马关.xlsx, 张马关",
        "张安宁.xlsx, 张安宁",
        "安宁远.xlsx, 安宁远",
        "江山美工资, 江山美",
        "高中杰, 高中杰",
        "马明.xlsx, 马明",
        "林业成.xlsx, 林业成",
        "龙一江.xlsx, 龙一江",
        "文山川.xlsx, 文山川",
    })
    void are_told_from_what_the_run_knows(String title, String names) {
        assertThat(String.join("|", LikelyNames.in(List.of(title), KNOWN))).isEqualTo(names);
    }
}
