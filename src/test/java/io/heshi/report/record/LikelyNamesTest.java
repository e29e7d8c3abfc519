package io.heshi.report.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Persons of whom no source speaks, in what files, sheets and columns are called. */
class LikelyNamesTest {

    @DisplayName("names in titles")
    @ParameterizedTest(name = "{index}")
    @CsvSource({
        "张三.xlsx, 张三",
        "王小明, 王小明",
        "欧阳小明, 欧阳小明",
        "张三20241231.csv, 张三",
        "2024年工资（张三）.xlsx, 张三",
        "张三报送.csv, 张三",
        "张三工资, 张三",
        "人员名单_李四_终稿.xls, 李四",
        "李四的编制台账.xls, 李四的",
        "附件张三、李四, 张三|李四",
        "张 三, ''",
        "云州市编制台账.xlsx, ''",
        "单位信息, ''",
        "金额（万元）, ''",
        "任职文号, ''",
        "备用字段三, ''",
        "Sheet1, ''",
        "2024年12月统发工资.xlsx, ''",
        "进人用编备案_20241231.csv, ''",
        "云州市周转编制核定下达台账.xlsx, ''",
    })
    void are_told_from_words_of_tables(String title, String names) {
        assertThat(String.join("|", LikelyNames.in(List.of(title), KnownWords.of(List.of()))))
                .isEqualTo(names);
    }
}
