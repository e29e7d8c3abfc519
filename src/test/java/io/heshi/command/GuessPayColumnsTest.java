package io.heshi.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.intake.TestFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of several columns of pay is gross pay, and how sure a draft says it is; whole yuan, so that amounts look like codes. */
class GuessPayColumnsTest {
    private static final Pattern GROSS =
            Pattern.compile("# 应发工资 第 (\\d) 列，把握 (\\d+)%(?s:.*?)\\n  gross_pay: \\[\"([^\"]*)\"");
    private static final int SURE = 80;

    @TempDir
    private Path folder = Path.of("");

    private static List<String> row(String line) {
        return List.of((line + ",,,,,").split(",", -1)).subList(0, 6);
    }

    /** Rows of header above people: name, number, 3 parts of pay of which the third is the sum of two, and what is paid out. */
    private String draft(String... headers) throws IOException {
        List<List<String>> table = new ArrayList<>();
        for (String header : headers) {
            table.add(row(header));
        }
        List<Townsfolk> town = Townsfolk.of(40);
        for (int i = 0; i < town.size(); i++) {
            Townsfolk person = town.get(i);
            int base = 2_000 + i * 37 % 1_900;
            int allowance = 500 + i * 53 % 900;
            int gross = base + allowance;
            table.add(List.of(
                    person.name(),
                    person.id(),
                    Integer.toString(base),
                    Integer.toString(allowance),
                    Integer.toString(gross),
                    Integer.toString(gross - 300 - i)));
        }
        Path file = TestFiles.csv(folder, "x.csv", UTF_8, table);
        Answer answer = Office.say("guess", file.toString());
        assertThat(answer.exitCode()).as(answer.everything()).isZero();
        return answer.out();
    }

    /** Column of gross pay, 0 for none, and whether a draft may say that it is sure of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024年12月应发工资表 # 姓名,身份证号,基本工资,津贴,应发工资,实发工资 | 5 | true",
                "应发工资 # 姓名,身份证号,基本工资,津贴,合计,实领 | 5 | false",
                "应发工资 # 姓名,身份证号,基本工资,津贴,额,实领 | 5 | false",
                "月份：2024年12月,应发工资 # 姓名,身份证号,基本工资,津贴,小计,实发工资 | 5 | false",
                ",,应发工资 # 姓名,身份证号,基本工资,津贴,小计,实发工资 | 5 | false",
                "单位名称,云州市财政局,工资月份,2024年12月 # 姓名,身份证号,基本工资,津贴,应发数,实发数 | 5 | true",
                "云州市财政局工资表 # 姓名,身份证号,工资 # ,,基本工资,津贴,应发,实发 | 5 | true",
                "姓名,身份证号,基本工资,津贴,工资额,到手 | 5 | false",
                "姓名,身份证号,基本工资,津贴,应发工资,实发工资 | 5 | true",
                "姓名,身份证号,基本工资,津贴,甲,乙 | 5 | false",
                "姓名,身份证号,基本工资,津贴,扣款前,扣款后 | 5 | false",
            })
    void it_is_the_right_one_or_none_and_sure_only_where_its_header_says_so(String headers, int column, boolean sure)
            throws IOException {
        String draft = draft(headers.split(" # "));

        Matcher gross = GROSS.matcher(draft);
        if (gross.find()) {
            assertThat(gross.group(1)).as(draft).isEqualTo(Integer.toString(column));
            assertThat(Integer.parseInt(gross.group(2)) >= SURE).as(draft).isEqualTo(sure);
            assertThat(draft).doesNotContain("另有可能 / also possible: 第 3 列", "另有可能 / also possible: 第 4 列");
        } else {
            assertThat(sure).as(draft).isFalse();
        }
        assertThat(draft).contains("\n  name: [\"姓名\"]");
    }

    @Test
    void net_pay_alone_is_not_taken_for_gross_pay() throws IOException {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("姓名", "身份证号", "到手"));
        Townsfolk.of(40).forEach(p -> table.add(List.of(p.name(), p.id(), p.netPay())));
        Path file = TestFiles.csv(folder, "x.csv", UTF_8, table);

        assertThat(Office.say("guess", file.toString()).out()).doesNotContainPattern("(?m)^  gross_pay:");
    }

    @Test
    void words_of_which_the_code_table_knows_none_are_to_be_checked() throws IOException {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("姓名", "身份证号", "人员状态"));
        List<Townsfolk> town = Townsfolk.of(40);
        for (int i = 0; i < town.size(); i++) {
            table.add(List.of(
                    town.get(i).name(),
                    town.get(i).id(),
                    List.of("甲类", "乙类", "丙类", "丁类").get(i % 4)));
        }
        Path file = TestFiles.csv(folder, "x.csv", UTF_8, table);

        assertThat(Office.say("guess", file.toString()).out())
                .containsPattern("人员状态 第 3 列，把握 [5-7]\\d%.*\\n  # 请核对.*\\n  person_status: \\[\"人员状态\"\\]");
    }
}
