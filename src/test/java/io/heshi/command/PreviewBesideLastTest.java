package io.heshi.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A preview lays a file beside what its source said in the last complete run, by the limits of the night. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PreviewBesideLastTest {
    private static final String FIRST = "2024-12-30";
    private static final Path REGISTER = Path.of("register", "云州市实名制人员信息.csv");
    private static final Path SECOND = Path.of("sample-data", "2024-12-31").resolve(REGISTER);
    private static final String HELD = "夜间运行会停下: 来源 register";
    private static final String BESIDE = "与上次完整运行（2024-12-30）相比";

    private Path folder = Path.of("");
    private Office office;
    private long claims;

    @BeforeAll
    void a_night_has_been(@TempDir Path temporary) {
        folder = temporary;
        office = new Office(folder);
        assertThat(office.night(FIRST, Path.of("sample-data", FIRST)).exitCode())
                .isZero();
        claims = office.jdbc()
                .queryForObject("select claims from run_source where source = 'register' and run_id = 1", Long.class);
    }

    @AfterAll
    void close() {
        office.close();
    }

    private String preview(Path file, String date) {
        Answer answer = office.run("preview", "register", file.toString(), "--rows", "0", "--date", date);
        assertThat(answer.exitCode()).as(answer.everything()).isZero();
        return answer.out();
    }

    private String preview(List<String> lines) throws IOException {
        return preview(Files.write(folder.resolve("register.csv"), lines, UTF_8), "2024-12-31");
    }

    private static List<String> lines() throws IOException {
        return Files.readAllLines(SECOND, UTF_8);
    }

    /** The lines with the cells of one column emptied in every row of which {@code each} is the number. */
    private static List<String> emptied(String header, int each) throws IOException {
        List<String> lines = new ArrayList<>(lines());
        int column = Arrays.asList(lines.get(0).split(",", -1)).indexOf(header);
        for (int i = 1; i < lines.size(); i += each) {
            String[] cells = lines.get(i).split(",", -1);
            cells[column] = "";
            lines.set(i, String.join(",", cells));
        }
        return lines;
    }

    @Test
    void the_next_export_is_laid_beside_the_last_and_nothing_holds() {
        assertThat(preview(SECOND, "2024-12-31"))
                .contains(BESIDE, "上次 %,d 条".formatted(claims), "上次空", "各条记录与上次的比较")
                .doesNotContain(HELD)
                .containsPattern("name 姓名 +0% +0%");
    }

    @Test
    void rows_that_are_lost_hold_the_night_by_its_own_limit() throws IOException {
        List<String> lines = lines();
        assertThat(preview(lines.subList(0, lines.size() / 2)))
                .contains(HELD + " 记录数", "上次 " + claims + ", 允许最少", BESIDE);
    }

    @Test
    void rows_that_are_there_twice_hold_it_too() throws IOException {
        List<String> twice = Stream.concat(
                        lines().stream(), lines().stream().skip(1).limit(3_500))
                .toList();
        assertThat(preview(twice)).contains(HELD + " 记录数", "允许最多");
    }

    @Test
    void a_column_that_is_given_far_less_often_holds_it() throws IOException {
        assertThat(preview(emptied("民族", 2)))
                .contains(HELD + " 的 ethnicity 只有")
                .containsPattern("ethnicity 民族 +50% +0%");
    }

    @Test
    void a_column_that_the_file_no_longer_has_holds_it() throws IOException {
        List<String> lines = new ArrayList<>(lines());
        lines.set(0, lines.get(0).replace(",民族,", ",不识之列,"));
        assertThat(preview(lines)).contains(HELD + " 的 ethnicity 只有 0% 的记录有值, 上次 100%");
    }

    @Test
    void a_few_empty_cells_are_within_the_limit() throws IOException {
        assertThat(preview(emptied("民族", 50))).doesNotContain(HELD).containsPattern("ethnicity 民族 +2% +0%");
    }

    @Test
    void one_file_of_several_has_fewer_rows_by_nature() throws IOException {
        office.jdbc()
                .update(
                        "insert into source_file (run_id, file_id, source, file_name, archived_path, sha256, bytes, modified_at)"
                                + " values (1, 999, 'hr', 'hr/second.csv', '', '', 0, now())");
        Charset gb = Charset.forName("GB18030");
        List<String> lines = Files.readAllLines(Path.of("sample-data", "2024-12-31", "hr", "人社人员信息_20241231.csv"), gb);
        Path part = Files.write(folder.resolve("part.csv"), lines.subList(0, lines.size() / 3), gb);

        Answer answer = office.run("preview", "hr", part.toString(), "--rows", "0", "--date", "2024-12-31");

        assertThat(answer.out()).contains(BESIDE, "上次由 2 个文件合成", "上次空").doesNotContain("允许最少");
    }

    @Test
    void before_the_first_run_there_is_no_last_one() {
        assertThat(preview(SECOND, FIRST)).doesNotContain(BESIDE, "上次空").contains("与上次的比较（记录数");
    }

    @Test
    void a_part_of_a_file_is_laid_beside_nothing() throws IOException {
        String header = lines().get(0);
        String row = lines().get(1);
        assertThat(preview(Stream.concat(
                                Stream.of(header),
                                IntStream.rangeClosed(0, 10_000).mapToObj(i -> row))
                        .toList()))
                .contains("--all")
                .doesNotContain(BESIDE, "上次空", "允许最多");
    }

    @Test
    void without_a_database_none_is_made(@TempDir Path empty) throws IOException {
        Answer answer = Office.say(
                "preview",
                "register",
                SECOND.toString(),
                "--rows",
                "0",
                "--data",
                empty.resolve("data").toString());
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out()).doesNotContain(BESIDE);
        assertThat(empty).isEmptyDirectory();
    }
}
