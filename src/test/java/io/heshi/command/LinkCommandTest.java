package io.heshi.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** {@code heshi link} at the terminal, with good files and bad ones. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinkCommandTest {
    private static final String LINKAGE = """
            linkage: lists
            columns: {name: {kind: name, headings: [姓名]}, id_no: {kind: id_no, headings: [身份证号], required: false}, unit: {kind: unit, headings: [单位]}}
            comparisons:
              - {column: name, levels: [same, one_character], frequency: true}
              - {column: id_no, levels: [same, one_digit]}
              - {column: unit, levels: [same]}
            blocks: [{on: [name]}, {on: [id_no]}, {on: [unit], cap: 4}]
            trained_by: [id_no, [name, unit]]
            join_at: 99%
            review_at: 50%
            """;
    private static final String HEADER = "姓名,身份证号,单位\n";

    private Path folder = Path.of("");
    private Office office;
    private Path by = Path.of("");
    private int files;

    @BeforeAll
    void open(@TempDir Path temporary) {
        folder = temporary;
        office = new Office(folder);
    }

    @AfterAll
    void close() {
        office.close();
    }

    @BeforeEach
    void linkage() throws IOException {
        by = Files.writeString(folder.resolve("lists.yaml"), LINKAGE, UTF_8);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("list" + files++ + ".csv"), text, UTF_8);
    }

    private static String people(int count) {
        StringBuilder people = new StringBuilder(HEADER);
        for (Townsfolk person : Townsfolk.of(count)) {
            people.append(person.name()).append(',').append(person.id()).append(",第一局\n");
        }
        return people.toString();
    }

    private Answer link(Path... lists) {
        return link(List.of(), lists);
    }

    private Answer link(List<String> more, Path... lists) {
        List<String> all = new ArrayList<>(List.of("link", "--by", by.toString(), "--out", out().toString()));
        for (Path list : lists) {
            all.add(list.toString());
        }
        all.addAll(more);
        return office.run(all.toArray(String[]::new));
    }

    private Path out() {
        return folder.resolve("out" + files);
    }

    @Test
    void two_lists_are_linked_and_nobody_is_named() throws IOException {
        Answer answer = link(file(people(40)), file(people(30)));

        assertThat(answer.exitCode()).as(answer.everything()).isZero();
        assertThat(answer.out())
                .contains("同一人 30 对", "30 same person", "40 条，未配上 10 条", "30 条，未配上 0 条", "pairs.xlsx", "left.csv");
        assertThat(answer.err()).contains("分组依据“unit”", "70 条", "block \"unit\"");
        assertThat(out().resolve("pairs.csv")).exists();
    }

    @Test
    void one_list_is_linked_with_itself_in_another_encoding() throws IOException {
        Path list = folder.resolve("gbk" + files++ + ".csv");
        Files.write(list, (people(20) + people(20).substring(HEADER.length())).getBytes(Charset.forName("GB18030")));

        Answer answer = link(list);

        assertThat(answer.exitCode()).as(answer.everything()).isZero();
        assertThat(answer.out()).contains("同一人 20 对", "40 条，未配上 0 条", "alone.csv");
    }

    @Test
    void results_are_not_overwritten_unless_told() throws IOException {
        Path list = file(people(10));
        assertThat(link(list, list).exitCode()).isZero();

        Answer again = link(list, list);
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err()).contains("--force");
        assertThat(link(List.of("--force"), list, list).exitCode()).isZero();
    }

    @Test
    void a_threshold_is_a_probability() throws IOException {
        Path list = file(people(10));
        assertThat(link(List.of("--threshold", "99"), list, list).exitCode()).isEqualTo(2);
        assertThat(link(List.of("--threshold", "0.9999999999"), list, list).out())
                .contains("同一人 0 对");
    }

    @Test
    void few_pairs_to_learn_from_are_told() throws IOException {
        Path list = file(HEADER + "甲乙丙,,第一局\n");
        Answer answer = link(list, list);

        assertThat(answer.exitCode()).as(answer.everything()).isZero();
        assertThat(answer.err()).contains("概率仅供参考", "--weights");
    }

    @Test
    void blank_names_are_compared_with_nobody() throws IOException {
        Path list = file(HEADER + ",,第一局\n".repeat(300));
        Answer answer = link(list, list);

        assertThat(answer.exitCode()).as(answer.everything()).isZero();
        assertThat(answer.out()).contains("比较 0 对");
        assertThat(answer.err()).contains("600 条");
    }

    @Test
    void bad_input_is_told_with_file_and_what_to_do() throws IOException {
        Path good = file(people(5));
        assertTold(link(good, folder.resolve("none.csv")), 4, "没有这个文件", "none.csv");
        assertTold(link(good, file("")), 4, "0 字节");
        assertTold(link(good, file(HEADER)), 4, "没有任何记录");
        assertTold(link(good, file("姓名,身份证号\n甲乙,\n")), 4, "表头缺少必需的列", "unit", "lists.yaml:");
        assertTold(link(good, file("姓名,性别\n甲乙,男\n")), 4, "没有认得的表头", "姓名、单位", "lists.yaml");
        assertTold(link(good, file("姓名,姓名,单位\n甲乙,丙丁,第一局\n")), 0, "有几列都叫“姓名”");
        Path zip = folder.resolve("broken" + files++ + ".xlsx");
        Files.write(zip, new byte[] {'P', 'K', 3, 4, 0, 0});
        assertTold(link(good, zip), 4, "不完整或已损坏");
    }

    @Test
    void a_bad_linkage_is_told_with_file_line_and_key() throws IOException {
        Path good = file(people(5));
        by = Files.writeString(folder.resolve("bad.yaml"), LINKAGE.replace("column: unit", "column: unt"), UTF_8);
        assertTold(link(good, good), 3, "bad.yaml:", "comparisons[3].column", "did you mean `unit`");
        by = folder.resolve("none.yaml");
        assertTold(link(good, good), 2, "没有这个关联定义");
    }

    @Test
    void weights_of_another_linkage_are_refused() throws IOException {
        Path list = file(people(10));
        Path saved = folder.resolve("saved.yaml");
        assertThat(link(List.of("--save-weights", saved.toString()), list, list).exitCode())
                .isZero();
        assertThat(link(List.of("--force", "--weights", saved.toString()), list, list)
                        .exitCode())
                .isZero();
        Files.writeString(
                saved, Files.readString(saved).replace("one_digit", "one_dgit").replaceFirst("m: 0", "m: 7"));

        assertTold(
                link(List.of("--force", "--weights", saved.toString()), list, list),
                3,
                "saved.yaml:",
                "did you mean `one_digit`",
                "missing key `one_digit`",
                "expected a number");
    }

    private static void assertTold(Answer answer, int exitCode, String... told) {
        assertThat(answer.exitCode()).as(answer.everything()).isEqualTo(exitCode);
        assertThat(answer.err()).contains(told).doesNotContain("Exception");
    }
}
