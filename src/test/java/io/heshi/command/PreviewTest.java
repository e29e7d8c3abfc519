package io.heshi.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.command.terminal.AlignedColumns;
import io.heshi.intake.TestFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What preview shows of real files by shipped sources and by drafts. */
class PreviewTest {
    private static final String ID_NUMBER = "\\d{17}[0-9Xx]";
    private static final List<Townsfolk> TOWN = Townsfolk.of(3);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void header_columns_rows_and_counts_of_a_sample_file_are_shown() {
        Answer answer = Office.say("preview", "finance", "--date", "2024-12-30", "--rows", "3");
        assertThat(answer.exitCode()).as(answer.everything()).isZero();
        assertThat(answer.err()).isEmpty();
        assertThat(answer.out())
                .contains("工作表 sheet Sheet1: 表头在第 3 行 / header in row 3")
                .containsPattern("(?m)^  5 +身份证号 +→ id_no")
                .contains("没有用到的表头 / headers that nobody uses: 序号、备注")
                .containsPattern("第 1 行 line 1  标题 title\\R  云州市2024年12月财政统发工资表")
                .containsPattern("第 4 行 line 4  记录 claim")
                .containsPattern("(?m)^  人员状况 +在职 +→ person_status: active$")
                .containsPattern("(?m)^  发放月份 +202412 +→ pay_month: 2024-12$")
                .containsPattern("(?m)^  记录 claim +5,046$")
                .containsPattern("(?m)^  合计 total +1$")
                .contains("身份证号校验码不符 check_digit id_no");
    }

    @Test
    void id_numbers_are_masked_unless_asked_for() {
        Answer masked = Office.say("preview", "hr", "--date", "2024-12-30");
        assertThat(masked.out()).containsPattern("\\d{6}\\*{8}[0-9X]{4}").doesNotContainPattern(ID_NUMBER);
        assertThat(Office.say("preview", "hr", "--date", "2024-12-30", "--unmask")
                        .out())
                .containsPattern(ID_NUMBER);
    }

    @Test
    void a_number_in_the_wrong_column_is_masked_too() throws IOException {
        Townsfolk person = TOWN.get(0);
        Path file = TestFiles.csv(
                folder,
                "pay.csv",
                UTF_8,
                List.of(
                        List.of("姓名", "身份证号", "应发工资", "备注"),
                        List.of(person.id(), person.name(), "5000", "证号" + person.id())));
        Answer answer = Office.say("preview", "finance", file.toString());
        assertThat(answer.exitCode()).as(answer.everything()).isZero();
        assertThat(answer.everything()).doesNotContain(person.id());
    }

    @Test
    void rejects_are_shown_with_their_reason_and_counted() throws IOException {
        List<List<String>> table = payroll("五千");
        table.add(List.of("", "", "800.5"));
        Path file = TestFiles.csv(folder, "pay.csv", UTF_8, table);
        Answer answer = Office.say("preview", "finance", file.toString());
        assertThat(answer.out())
                .containsPattern("第 5 行 line 5  退回 reject: 无姓名且无身份证号 no_identity")
                .containsPattern("(?m)^  应发工资 +800.5 +→ gross_pay$")
                .containsPattern("(?m)^  退回 reject +1$")
                .containsPattern("(?m)^ +1  无姓名且无身份证号 no_identity$")
                .containsPattern("(?m)^ +1  金额无法识别 bad_money gross_pay$");
    }

    @Test
    void a_draft_of_any_name_is_previewed_before_it_is_a_source() throws IOException {
        Path file = TestFiles.csv(folder, "pay.csv", UTF_8, payroll("5000"));
        Path draft = folder.resolve("my draft.yaml");
        Files.writeString(
                draft, Office.say("guess", file.toString(), "--name", "pay").out());
        Answer answer = Office.say("preview", draft.toString(), file.toString());
        assertThat(answer.exitCode()).as(answer.everything()).isZero();
        assertThat(answer.out()).contains("来源 source: pay").containsPattern("(?m)^  记录 claim +3$");
    }

    @Test
    void faults_of_a_draft_are_told_with_line_and_key() throws IOException {
        Path draft = Files.writeString(
                folder.resolve("x.yaml"),
                "source: x\ntitle: {zh: 甲, en: X}\nclaims: person\nfrom: {files: \"x/*.csv\"}\ncolumns:\n  id: [身份证号]\n");
        Answer answer = Office.say("preview", draft.toString(), "none.csv");
        assertThat(answer.exitCode()).isEqualTo(3);
        assertThat(answer.err())
                .contains(
                        "x.yaml:6: columns.id: 未知的列 `id`（claims: person）；", " / unknown column `id` of person claims");
    }

    @Test
    void reading_stops_after_ten_thousand_lines_unless_all_are_wanted() throws IOException {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("姓名", "身份证号", "应发工资"));
        for (int i = 0; i < 10_500; i++) {
            Townsfolk person = TOWN.get(i % TOWN.size());
            table.add(List.of(person.name(), person.id(), person.grossPay()));
        }
        Path file = TestFiles.csv(folder, "pay.csv", UTF_8, table);
        Answer first = Office.say("preview", "finance", file.toString(), "--rows", "1");
        assertThat(first.out()).contains("lines read: 10,000, not beyond").containsPattern("记录 claim +9,999");
        assertThat(first.out().lines().filter(line -> line.endsWith("记录 claim")).count())
                .isEqualTo(1);
        assertThat(Office.say("preview", "finance", file.toString(), "--rows", "1", "--all")
                        .out())
                .contains("lines read: 10,501 (all)")
                .containsPattern("记录 claim +10,500");
    }

    @Test
    void columns_of_wide_characters_are_aligned() throws IOException {
        Path file = TestFiles.csv(folder, "pay.csv", UTF_8, payroll("5000"));
        String out =
                Office.say("preview", "finance", file.toString(), "--rows", "1").out();
        List<Integer> arrows = out.lines()
                .dropWhile(line -> !line.contains("line 2"))
                .skip(1)
                .takeWhile(line -> !line.isBlank())
                .map(line -> AlignedColumns.width(line.substring(0, line.indexOf('→'))))
                .distinct()
                .toList();
        assertThat(arrows).hasSize(1);
    }

    @Test
    void what_cannot_be_previewed_is_told_in_a_line_or_two() throws IOException {
        Path empty = Files.write(folder.resolve("empty.csv"), new byte[0]);
        Path other = TestFiles.csv(folder, "other.csv", UTF_8, List.of(List.of("甲", "乙"), List.of("1", "2")));
        for (Path file : List.of(empty, other, folder.resolve("none.csv"))) {
            Answer answer = Office.say("preview", "finance", file.toString());
            assertThat(answer.exitCode()).as(file.toString()).isEqualTo(4);
            assertThat(answer.messages()).hasSize(1).first().asString().contains(" / ");
        }
        assertThat(Office.say("preview", "finance", "--date", "1999-01-01").exitCode())
                .isEqualTo(4);
        assertThat(Office.say("preview", "nowhere").messages())
                .first()
                .asString()
                .contains("register", "units");
        assertThat(Office.say("preview", "nowhere").exitCode()).isEqualTo(2);
        assertThat(Office.say("preview", "none.yaml").exitCode()).isEqualTo(2);
    }

    @Test
    void a_source_that_is_a_query_needs_a_file() throws IOException {
        Path draft = Files.writeString(folder.resolve("q.yaml"), """
                source: q
                title: {zh: 查询, en: Query}
                claims: person
                from: {jdbc: "jdbc:postgresql://db/x", query: "select 1"}
                columns: {id_no: [身份证号], name: [姓名], gross_pay: [应发工资]}
                """);
        Answer answer = Office.say("preview", draft.toString());
        assertThat(answer.exitCode()).as(answer.everything()).isEqualTo(2);
        assertThat(answer.err()).contains("尚不能预览");
        Path file = TestFiles.csv(folder, "pay.csv", UTF_8, payroll("5000"));
        assertThat(Office.say("preview", draft.toString(), file.toString()).out())
                .containsPattern("(?m)^  记录 claim +3$");
    }

    private static List<List<String>> payroll(String secondPay) {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("姓名", "身份证号", "应发工资"));
        for (int i = 0; i < TOWN.size(); i++) {
            Townsfolk person = TOWN.get(i);
            table.add(List.of(person.name(), person.id(), i == 1 ? secondPay : person.grossPay()));
        }
        return table;
    }
}
