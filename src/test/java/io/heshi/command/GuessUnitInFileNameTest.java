package io.heshi.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.intake.TestFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A unit that stands in the name of the file alone: a draft takes it from there, and a preview of the draft shows it. */
class GuessUnitInFileNameTest {
    @TempDir
    private Path folder = Path.of("");

    private Path file(String name, boolean units) throws IOException {
        List<List<String>> table = new ArrayList<>();
        table.add(units ? List.of("姓名", "身份证号", "应发工资", "单位名称") : List.of("姓名", "身份证号", "应发工资", "备注"));
        for (Townsfolk person : Townsfolk.of(30)) {
            table.add(List.of(person.name(), person.id(), Integer.toString(person.gross()), units ? "云州市水利局" : ""));
        }
        return name.endsWith(".csv") ? TestFiles.csv(folder, name, UTF_8, table) : TestFiles.xlsx(folder, name, table);
    }

    private String draft(Path file) {
        Answer answer = Office.say("guess", file.toString());
        assertThat(answer.exitCode()).as(answer.everything()).isZero();
        return answer.out();
    }

    @ParameterizedTest(name = "{index} {0}")
    @CsvSource({
        "市第一中学工资表202412.xlsx, 市第一中学, 市第二小学工资表202501.xlsx, 市第二小学",
        "云州市人民医院在职人员工资.xlsx, 云州市人民医院, 云州市中医院在职人员工资.xlsx, 云州市中医院",
        "云州市档案馆_202412.csv, 云州市档案馆, 云州市博物馆_202501.csv, 云州市博物馆",
        "云州市水利局.xlsx, 云州市水利局, 云州市卫健委.xlsx, 云州市卫健委",
        "2024年12月云州市第一中学工资.xlsx, 云州市第一中学, 2025年1月云州市第三中学工资.xlsx, 云州市第三中学",
        "云州市委宣传部工资表（2024-12）.xlsx, 云州市委宣传部, 云州市委组织部工资表（2025-1）.xlsx, 云州市委组织部",
    })
    void is_taken_from_there(String name, String unit, String next, String nextUnit) throws IOException {
        Path file = file(name, false);

        String draft = draft(file);

        assertThat(draft).contains("  unit_name: {file: '", "没有单位一列，单位取自文件名（" + unit + "）");
        Path yaml = Files.writeString(folder.resolve("draft.yaml"), draft);
        assertThat(Office.say("preview", yaml.toString(), file.toString()).out())
                .contains(unit)
                .doesNotContain("没有一条记录给出单位");
        assertThat(Office.say("preview", yaml.toString(), file(next, false).toString())
                        .out())
                .contains(nextUnit);
    }

    @ParameterizedTest
    @CsvSource({"202412.xlsx", "工资表202412.xlsx", "12月统发工资明细.xlsx", "人员信息.csv"})
    void is_not_made_of_other_words(String name) throws IOException {
        assertThat(draft(file(name, false))).doesNotContain("file: '");
    }

    @Test
    void is_the_column_where_there_is_one() throws IOException {
        assertThat(draft(file("市第一中学工资表202412.xlsx", true)))
                .contains("unit_name: [\"单位名称\"]")
                .doesNotContain("file: '");
    }

    @Test
    void is_asked_for_where_nothing_says_it() throws IOException {
        Path file = file("工资表202412.xlsx", false);
        Path yaml = Files.writeString(folder.resolve("draft.yaml"), draft(file));

        assertThat(Office.say("preview", yaml.toString(), file.toString()).out())
                .contains("由文件名、工作表名、标题取得", "unit_name: {file:");
    }
}
