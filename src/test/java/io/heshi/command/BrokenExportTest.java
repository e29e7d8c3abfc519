package io.heshi.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A damaged export, as a data officer meets it: the run ends with exit code 4 and one message that names the file and the place, and
 * neither the ledger nor the last good reports are touched.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenExportTest {
    private static final int INPUT = 4;
    private static final String DATE = "2024-12-31";
    private static final String REGISTER = "register/云州市实名制人员信息.csv";
    private static final String HR = "hr/人社人员信息_20241231.csv";
    private static final String FINANCE = "finance/2024年12月统发工资.xlsx";
    private static final String UNITS = "units/云州市机构台账.xlsx";

    private Office office;
    private String ledger = "";
    private Map<String, String> reports = Map.of();
    private final TreeSet<String> names = new TreeSet<>();

    @BeforeAll
    void run_the_night_with_whole_exports(@TempDir Path folder) throws IOException {
        office = new Office(folder);
        Answer answer = office.night(DATE, Path.of("sample-data", DATE));
        assertThat(answer.exitCode()).as(answer.err()).isZero();
        ledger = office.ledger();
        reports = office.reportFiles();
        assertThat(reports).isNotEmpty();
        for (String line : Files.readAllLines(Path.of("sample-data", DATE).resolve(REGISTER), UTF_8)) {
            names.add(line.split(",", -1)[3]);
        }
        names.remove("姓名");
        assertThat(names).hasSizeGreaterThan(1000);
    }

    @AfterAll
    void close() {
        office.close();
    }

    /** Breaks a copy of the exports. */
    @FunctionalInterface
    interface Damage {
        void to(Path inbox) throws IOException;
    }

    private Answer broken(Damage damage) throws IOException {
        Path inbox = office.exports(DATE);
        damage.to(inbox);
        Answer answer = office.night(DATE, inbox);
        assertThat(answer.exitCode()).as(answer.everything()).isEqualTo(INPUT);
        assertNothingGotOut(answer);
        assertThat(office.ledger()).isEqualTo(ledger);
        assertThat(office.reportFiles()).isEqualTo(reports);
        return answer;
    }

    private void assertNothingGotOut(Answer answer) {
        assertThat(answer.everything())
                .doesNotContainPattern("(?<!junit-\\d{0,20})\\d{15}")
                .doesNotContainPattern("Exception\\b|\\bat [a-z]+\\.|io\\.heshi")
                .doesNotContain("null");
        assertThat(names).noneMatch(answer.everything()::contains);
    }

    private static void assertOne(Answer answer, String... parts) {
        assertThat(answer.messages()).hasSize(2);
        assertThat(answer.messages().get(1)).contains("重新运行同一命令", "run the same command again");
        assertThat(answer.messages().get(0)).contains(parts).contains(" / ");
    }

    @Test
    void a_missing_required_file_is_named_with_its_source_and_pattern() throws IOException {
        assertOne(broken(inbox -> Files.delete(inbox.resolve(FINANCE))), "finance", "财政统发工资", "finance/*.{csv,");
    }

    @Test
    void each_missing_source_is_named() throws IOException {
        Answer answer = broken(inbox -> {
            Files.delete(inbox.resolve(FINANCE));
            Files.delete(inbox.resolve(UNITS));
        });
        assertThat(answer.messages()).hasSize(3);
        assertThat(answer.messages().get(0)).contains("units");
        assertThat(answer.messages().get(1)).contains("finance");
    }

    @Test
    void a_missing_inbox_is_named() {
        Path inbox = Path.of("target", "没有 这个目录");
        Answer answer = office.night(DATE, inbox);
        assertThat(answer.exitCode()).isEqualTo(INPUT);
        assertOne(answer, inbox.toAbsolutePath().toString(), "--inbox");
        assertThat(office.ledger()).isEqualTo(ledger);
    }

    @Test
    void a_file_in_place_of_the_inbox_is_named() throws IOException {
        Path file = Files.writeString(office.data().resolveSibling("inbox.txt"), "x");
        Answer answer = office.night(DATE, file);
        assertThat(answer.exitCode()).isEqualTo(INPUT);
        assertOne(answer, file.toString());
    }

    @Test
    void a_folder_in_place_of_a_file_is_named() throws IOException {
        assertOne(
                broken(inbox -> {
                    Files.delete(inbox.resolve(FINANCE));
                    Files.createDirectory(inbox.resolve(FINANCE));
                }),
                "finance/*.{csv,",
                FINANCE + "/");
    }

    @Test
    void a_file_of_another_kind_in_place_of_a_missing_one_is_named() throws IOException {
        assertOne(
                broken(inbox -> Files.move(inbox.resolve(FINANCE), inbox.resolve("finance/工资.docx"))),
                "finance/*.{csv,",
                "finance/工资.docx");
    }

    @Test
    void a_file_that_may_not_be_read_is_named() throws IOException {
        assumeFalse(Files.isReadable(Path.of("/etc/shadow")), "root may read everything");
        assertOne(
                broken(inbox ->
                        Files.setPosixFilePermissions(inbox.resolve(HR), PosixFilePermissions.fromString("---------"))),
                HR);
    }

    static Map<String, Damage> ofContents() {
        Map<String, Damage> damages = new LinkedHashMap<>();
        damages.put("0 字节|0 bytes", inbox -> Files.write(inbox.resolve(FINANCE), new byte[0]));
        damages.put("认得的表头|no known header", inbox -> Files.writeString(inbox.resolve(FINANCE), "这不是工作簿\n只是文字\n"));
        damages.put("PDF", inbox -> Files.writeString(inbox.resolve(FINANCE), "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n"));
        damages.put("网页|web page", inbox -> Files.writeString(inbox.resolve(FINANCE), "<html><p>login</p></html>"));
        damages.put("空字节|zero bytes|UTF-8", inbox -> Files.write(inbox.resolve(FINANCE), random(40_000)));
        return damages;
    }

    static Stream<String> contents() {
        return ofContents().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("contents")
    void a_workbook_that_is_none_is_told_as_what_it_is(String said) throws IOException {
        Answer answer = broken(java.util.Objects.requireNonNull(ofContents().get(said)));
        assertThat(answer.messages()).hasSize(2);
        assertThat(answer.messages().get(0)).contains(FINANCE);
        assertThat(said.split("\\|")).anyMatch(answer.messages().get(0)::contains);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.25, 0.5, 0.9, 0.999})
    void a_workbook_cut_off_anywhere_is_told_as_cut_off(double share) throws IOException {
        assertOne(
                broken(inbox -> {
                    byte[] whole = Files.readAllBytes(inbox.resolve(FINANCE));
                    Files.write(inbox.resolve(FINANCE), Arrays.copyOf(whole, (int) (whole.length * share)));
                }),
                FINANCE,
                "损坏",
                "damaged");
    }

    @Test
    void a_workbook_with_damaged_bytes_inside_is_told_with_its_sheet() throws IOException {
        assertOne(
                broken(inbox -> {
                    byte[] whole = Files.readAllBytes(inbox.resolve(FINANCE));
                    Arrays.fill(whole, whole.length / 2, whole.length / 2 + 200, (byte) 0x55);
                    Files.write(inbox.resolve(FINANCE), whole);
                }),
                FINANCE,
                "损坏",
                "damaged");
    }

    @Test
    void a_declared_encoding_that_the_bytes_are_not_in_is_told_with_the_line() throws IOException {
        Path jobs = office.definitions();
        Path source = jobs.resolve("sources/hr.yaml");
        Files.writeString(source, Files.readString(source).replace("encoding: auto", "encoding: UTF-8"));
        Path inbox = office.exports(DATE);
        Answer answer = office.night(DATE, inbox, "--jobs", jobs.toString());
        assertThat(answer.exitCode()).isEqualTo(INPUT);
        assertOne(answer, HR, "第 1 行", "line 1", "UTF-8");
        assertNothingGotOut(answer);
    }

    @Test
    void big5_is_told() throws IOException {
        assertOne(
                broken(inbox -> Files.write(
                        inbox.resolve(HR),
                        "身份證號,姓名,單位名稱\n11010519491231002X,測試,雲州市財政局預算編制科\n"
                                .repeat(20)
                                .getBytes(Charset.forName("Big5")))),
                HR,
                "Big5");
    }

    @Test
    void random_bytes_in_a_csv_file_are_told_with_the_line() throws IOException {
        assertOne(
                broken(inbox -> {
                    byte[] whole = Files.readAllBytes(inbox.resolve(REGISTER));
                    byte[] noise = random(300);
                    for (int i = 0; i < noise.length; i++) {
                        whole[whole.length / 2 + i] = (byte) (noise[i] | 0x80);
                    }
                    Files.write(inbox.resolve(REGISTER), whole);
                }),
                REGISTER,
                "行",
                "line ");
    }

    @Test
    void an_unclosed_quote_is_told_with_its_line() throws IOException {
        assertOne(
                broken(inbox -> change(inbox.resolve(REGISTER), 100, line -> line.replaceFirst(",", ",\""))),
                REGISTER,
                "第 100 行",
                "line 100",
                "引号");
    }

    @Test
    void a_required_column_under_an_unknown_header_is_told_with_that_header() throws IOException {
        assertOne(
                broken(inbox -> change(inbox.resolve(REGISTER), 1, line -> line.replace("公民身份号码", "证件编码值"))),
                REGISTER,
                "第 1 行",
                "id_no",
                "证件编码值",
                "sources/register.yaml");
    }

    @Test
    void a_file_without_a_header_is_told() throws IOException {
        assertOne(
                broken(inbox -> change(inbox.resolve(REGISTER), 1, line -> line.replaceAll("[^,]+", "x"))),
                REGISTER,
                "表头",
                "header");
    }

    @Test
    void two_damaged_files_are_told_at_once() throws IOException {
        Answer answer = broken(inbox -> {
            Files.write(inbox.resolve(FINANCE), new byte[0]);
            change(inbox.resolve(REGISTER), 3000, line -> line.replaceFirst(",", ",\""));
        });
        assertThat(answer.messages()).hasSize(3);
        assertThat(answer.err()).contains(FINANCE, REGISTER, "line 3000");
    }

    @Test
    void names_with_spaces_and_chinese_are_told_as_they_are() throws IOException {
        assertOne(
                broken(inbox -> {
                    Files.delete(inbox.resolve(FINANCE));
                    Files.write(inbox.resolve("finance/12 月 统发 (最终).xlsx"), new byte[0]);
                }),
                "finance/12 月 统发 (最终).xlsx");
    }

    @Test
    void names_with_spaces_and_chinese_are_read() throws IOException {
        Path inbox = office.exports("2024-12-31");
        Files.move(inbox.resolve(FINANCE), inbox.resolve("finance/12 月 统发 (最终)　改.XLSX.xlsx"));
        Files.writeString(inbox.resolve(REGISTER), "\n", StandardOpenOption.APPEND);
        Answer answer = office.run(
                "run",
                "nightly",
                "--date",
                "2025-01-02",
                "--inbox",
                inbox.toString(),
                "--reports",
                office.data().resolve("other").toString());
        assertThat(answer.everything()).containsPattern("claims +19,589");
        assertThat(answer.exitCode()).isZero();
        ledger = office.ledger();
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(20_241_231).nextBytes(bytes);
        return bytes;
    }

    /** One line of a text file. */
    @FunctionalInterface
    interface Change {
        String of(String line);
    }

    private static void change(Path file, int line, Change change) throws IOException {
        List<String> lines = new java.util.ArrayList<>(Files.readAllLines(file, UTF_8));
        String before = lines.get(line - 1);
        lines.set(line - 1, change.of(before));
        assertThat(lines.get(line - 1)).isNotEqualTo(before);
        Files.write(file, lines, UTF_8);
    }
}
