package io.heshi.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.heshi.ledger.PackFacts;
import io.heshi.ledger.PackKey;
import io.heshi.ledger.PackSecret;
import io.heshi.testing.TestDatabase;
import io.heshi.testing.TestPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The workbooks that units answer in, of both sample nights. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PacksCommandTest {
    private static final List<String> NIGHTS = List.of("2024-12-30", "2024-12-31");
    private static final Pattern FULL_NUMBER = Pattern.compile("(?<!\\d)\\d{17}[\\dX](?![\\dX])");
    private static final String DEPARTMENT = "云州市教育局";
    private static final String UNIT = "云州市第一中学";

    /** What has no order of its own comes before. */
    private static final int AFTER_ALL = Integer.MAX_VALUE / 2;

    private Office office;

    @BeforeAll
    void make_the_packs_of_both_nights(@TempDir Path folder) {
        office = new Office(folder);
        assertThat(office.run("packs").exitCode()).isEqualTo(2);
        for (String night : NIGHTS) {
            assertThat(office.night(night, Path.of("sample-data", night)).exitCode())
                    .isZero();
            String ledger = office.ledger();
            Answer made = packs("--date", night);
            assertThat(made.exitCode()).as(made.everything()).isZero();
            assertThat(made.err()).isEmpty();
            assertThat(made.out()).contains("整改通知书 0 份");
            assertThat(office.ledger()).isEqualTo(ledger);
        }
    }

    @AfterAll
    void close() {
        office.close();
    }

    private Answer packs(String... more) {
        return office.run(Stream.concat(
                        Stream.of(
                                "packs",
                                "--reports",
                                office.reports().resolve("{date}").toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private Path folder(String night) {
        return office.reports().resolve(night).resolve("packs");
    }

    private Path pack(String night) {
        return folder(night).resolve(DEPARTMENT).resolve(UNIT + "_比对反馈表_" + night.replace("-", "") + ".xlsx");
    }

    private List<Path> files(String night, String ending) {
        try (Stream<Path> files = Files.walk(folder(night))) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> packFiles(String night) {
        return files(night, "_比对反馈表_" + night.replace("-", "") + ".xlsx");
    }

    private static List<Map<String, String>> rows(Path pack) {
        return Sheets.table(Sheets.read(pack).getOrDefault("比对反馈表", List.of()), "问题标识", "问题编号");
    }

    private List<Map<String, String>> open(String night) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .detectBomHeader(true)
                .ofNamedCsvRecord(office.reports().resolve(night).resolve("exceptions.csv"))) {
            return csv.stream()
                    .map(NamedCsvRecord::getFieldsAsMap)
                    .filter(row -> row.get("状态").equals("待处理"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-12-30", "2024-12-31"})
    void every_open_exception_with_a_unit_stands_in_exactly_one_pack_that_of_its_unit(String night) {
        Map<String, List<String>> packed = new TreeMap<>();
        for (Path file : packFiles(night)) {
            Map<String, List<List<String>>> sheets = Sheets.read(file);
            String unit = sheets.get("比对反馈表").get(1).get(0).replace("填报单位：", "");
            rows(file)
                    .forEach(row -> packed.computeIfAbsent(unit, any -> new ArrayList<>())
                            .add(row.get("问题编号")));
        }
        Map<String, List<String>> found = new TreeMap<>();
        open(night).stream()
                .filter(row -> !row.get("单位").isEmpty())
                .forEach(row -> found.computeIfAbsent(row.get("单位"), any -> new ArrayList<>())
                        .add(row.get("问题编号")));
        assertThat(found).isNotEmpty();
        packed.values().forEach(numbers -> numbers.sort(null));
        found.values().forEach(numbers -> numbers.sort(null));

        assertThat(packed).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-12-30", "2024-12-31"})
    void the_summaries_of_the_departments_list_every_pack_with_its_rows(String night) {
        Map<String, Long> listed = new TreeMap<>();
        for (Path file : files(night, "_比对反馈汇总_" + night.replace("-", "") + ".xlsx")) {
            List<List<String>> sheet = Sheets.read(file).getOrDefault("比对反馈汇总", List.of());
            Sheets.table(sheet, "反馈表文件", "问题件数")
                    .forEach(row -> listed.put(
                            file.resolveSibling(row.get("反馈表文件")).toString(), Sheets.number(row.get("问题件数"))));
            assertThat(FULL_NUMBER.matcher(sheet.toString()).find()).isFalse();
        }
        assertThat(listed).isEqualTo(packFiles(night).stream().collect(Collectors.toMap(Path::toString, file ->
                (long) rows(file).size())));
    }

    @Test
    void a_department_s_packs_stand_in_one_zip_file() throws IOException {
        List<Path> zips = files("2024-12-31", ".zip");
        int entries = 0;
        for (Path file : zips) {
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (var entry : zip.stream().toList()) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        assertThat(in.readAllBytes())
                                .isEqualTo(Files.readAllBytes(file.resolveSibling(entry.getName())));
                    }
                    entries++;
                }
            }
        }
        assertThat(entries).isEqualTo(packFiles("2024-12-31").size());
        assertThat(zips).contains(folder("2024-12-31").resolve(DEPARTMENT).resolve(DEPARTMENT + "_比对反馈表_20241231.zip"));
    }

    @Test
    void every_row_has_a_key_that_is_genuine_here_only_and_is_registered_as_it_is_printed() {
        PackSecret ours = PackSecret.of(office.jdbc().getDataSource());
        Map<String, String> registered = new HashMap<>();
        office.jdbc()
                .query(
                        "select pack_id, r.number, r.seq, r.facts from pack_row r join exception e on e.number = r.number and e.fingerprint = r.fingerprint where r.seq = (select max(v.seq) from exception_event v where v.number = r.number)",
                        row -> {
                            registered.put(
                                    row.getLong(1) + "." + row.getLong(2) + "." + row.getInt(3), row.getString(4));
                        });
        try (TestDatabase elsewhere = TestPostgres.fresh()) {
            PackSecret another = PackSecret.of(elsewhere.dataSource());
            for (Path file : packFiles("2024-12-31")) {
                for (Map<String, String> row : rows(file)) {
                    PackKey key = PackKey.parse(row.getOrDefault("问题标识", "")).orElseThrow();
                    assertThat(key.genuine(ours)).isTrue();
                    assertThat(key.genuine(another)).isFalse();
                    List<String> cells = List.copyOf(row.values());
                    List<String> headers = List.copyOf(row.keySet());
                    assertThat(registered)
                            .containsEntry(
                                    key.pack() + "." + key.number() + "." + key.seq(),
                                    PackFacts.checksum(
                                            cells.subList(headers.indexOf("问题编号"), headers.indexOf("依据") + 1)));
                }
            }
        }
    }

    @Test
    void numbers_of_persons_stand_in_full_in_their_column_and_nowhere_else() {
        long full = 0;
        for (Path file : packFiles("2024-12-31")) {
            for (Map<String, String> row : rows(file)) {
                Map<String, String> others = new HashMap<>(row);
                others.remove("身份证号");
                assertThat(FULL_NUMBER.matcher(others.values().toString()).find())
                        .as("%s", others)
                        .isFalse();
                full += FULL_NUMBER.matcher(row.getOrDefault("身份证号", "")).matches() ? 1 : 0;
            }
        }
        assertThat(full).isGreaterThan(300);
    }

    @Test
    void a_pack_helps_whoever_fills_it_in_and_prints_on_one_page_s_width() throws IOException {
        try (InputStream in = Files.newInputStream(pack("2024-12-31"));
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            XSSFSheet sheet = book.getSheet("比对反馈表");
            List<List<String>> cells = Sheets.read(pack("2024-12-31")).get("比对反馈表");
            int header = cells.indexOf(cells.stream()
                    .filter(row -> row.contains("问题标识"))
                    .findFirst()
                    .orElseThrow());
            assertThat(cells.get(header).stream().filter(cell -> !cell.isEmpty()))
                    .containsExactly(
                            "问题标识",
                            "序号",
                            "问题编号",
                            "姓名",
                            "身份证号",
                            "比对项",
                            "编制实名制库",
                            "组织人事信息",
                            "人社人员信息",
                            "财政统发工资",
                            "差异说明",
                            "依据",
                            "上次意见",
                            "单位核实情况",
                            "核实说明",
                            "整改时限或有效期",
                            "批准文号",
                            "核实人",
                            "联系电话",
                            "附件",
                            "备注");
            assertThat(cells.get(0).get(0)).isEqualTo(UNIT + " 比对反馈表");
            assertThat(sheet.isColumnHidden(0)).isTrue();
            assertThat(sheet.isColumnHidden(1)).isFalse();
            assertThat(sheet.getProtect()).isFalse();
            assertThat(sheet.getCTWorksheet().isSetAutoFilter()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) (header + 1));
            assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(header);
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            Map<Integer, DataValidation> validations = sheet.getDataValidations().stream()
                    .collect(Collectors.toMap(
                            validation -> validation
                                    .getRegions()
                                    .getCellRangeAddresses()[0]
                                    .getFirstColumn(),
                            validation -> validation));
            assertThat(validations.get(13).getValidationConstraint().getExplicitListValues())
                    .containsExactly("属实", "已整改", "不属实", "合规特殊");
            assertThat(validations.get(14).getValidationConstraint().getFormula1())
                    .isEqualTo("200");
            assertThat(validations).containsKey(15).hasSize(3);
            assertThat(sheet.getRow(header + 1).getCell(10).getCellStyle().getQuotePrefixed())
                    .isTrue();
            List<List<String>> quotas = Sheets.read(pack("2024-12-31")).get("编制情况表");
            List<Map<String, String>> types = Sheets.table(quotas, "编制类型", "核定", "周转", "实有", "超编", "空编");
            assertThat(types.get(0)).containsEntry("编制类型", "合计");
            List<String> whole =
                    Sheets.read(office.reports().resolve("2024-12-31").resolve("workbook.xlsx")).get("超编情况").stream()
                            .filter(row -> row.get(1).equals(UNIT))
                            .findFirst()
                            .orElseThrow();
            assertThat(List.copyOf(types.get(0).values()).subList(1, 6)).isEqualTo(whole.subList(4, 9));
        }
    }

    @Test
    void what_is_not_there_is_answered_with_what_comes_near() {
        assertThat(packs("--unit", "云州第一中学").err()).startsWith("该批次没有单位 云州第一中学，相近的有: ");
        assertThat(packs("--department", "教育局").err()).contains("没有主管部门", DEPARTMENT);
        assertThat(packs("--unit", UNIT, "--department", DEPARTMENT).exitCode()).isEqualTo(2);
        assertThat(packs("--password", " ").exitCode()).isEqualTo(2);
        assertThat(packs("--date", "2024-11-30").err()).contains("已完成的日期有: 2024-12-31, 2024-12-30");
    }

    @Test
    @Order(AFTER_ALL + 1)
    void made_again_wholly_or_in_part_every_file_is_the_same() throws IOException {
        Map<Path, byte[]> before = contents("2024-12-31");
        Long known = count();
        assertThat(packs().err()).isEmpty();
        assertThat(packs("--department", DEPARTMENT).err()).isEmpty();
        assertThat(packs("--unit", UNIT).err()).isEmpty();
        assertThat(contents("2024-12-31").keySet()).isEqualTo(before.keySet());
        before.forEach((file, bytes) -> assertThat(file).hasBinaryContent(bytes));
        assertThat(count()).isEqualTo(known);
    }

    @Test
    @Order(AFTER_ALL + 2)
    void what_somebody_has_written_into_is_put_aside() throws IOException {
        Path pack = pack("2024-12-31");
        byte[] asMade = Files.readAllBytes(pack);
        byte[] filled = fillIn(pack);

        Answer again = packs("--unit", UNIT);

        Path aside = pack.resolveSibling(UNIT + "_比对反馈表_20241231_人工填写_1.xlsx");
        assertThat(again.err()).contains(aside.toString());
        assertThat(aside).hasBinaryContent(filled);
        assertThat(pack).hasBinaryContent(asMade);
    }

    @Test
    @Order(AFTER_ALL + 3)
    void behind_a_password_a_pack_opens_with_that_one_only_and_is_not_replaced_without_need() throws IOException {
        Path pack = pack("2024-12-31");
        byte[] plain = Files.readAllBytes(pack);
        assertThat(packs("--unit", UNIT, "--password", "云编-2024").err()).isEmpty();
        byte[] locked = Files.readAllBytes(pack);

        for (String wrong : List.of("", "云编-2025")) {
            assertThatThrownBy(() ->
                            WorkbookFactory.create(pack.toFile(), wrong, true).close())
                    .isInstanceOf(EncryptedDocumentException.class);
        }
        assertThat(new String(locked, Charset.forName("UTF-16LE"))).contains("EncryptedPackage");
        assertThat(new String(locked, Charset.forName("ISO-8859-1"))).doesNotContain("xl/worksheets");
        try (Workbook book = WorkbookFactory.create(pack.toFile(), "云编-2024", true)) {
            assertThat(book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo(UNIT + " 比对反馈表");
        }
        assertThat(packs("--unit", UNIT, "--password", "云编-2024").err()).isEmpty();
        assertThat(pack).hasBinaryContent(locked);
        // Who does not know the password does not know whether somebody has written into it.
        assertThat(packs("--unit", UNIT).err()).contains("_人工填写_2.xlsx");
        assertThat(pack).hasBinaryContent(plain);
        assertThat(packs("--unit", UNIT, "--password", "x").err()).isEmpty();
    }

    /** The exception goes out of its pack as soon as nobody has to answer for it any more; its unit has a new pack. */
    @Test
    @Order(AFTER_ALL + 4)
    void what_staff_say_changes_what_a_unit_is_asked() throws IOException {
        List<Map<String, String>> before = rows(made());
        String explained = before.get(0).get("问题编号");
        String confirmed = before.get(1).get("问题编号");
        assertThat(office.run("decide", explained, "--as", "不属实", "--reason", "财政数据有误", "--who", "王某")
                        .exitCode())
                .isZero();
        assertThat(office.run(
                                "decide",
                                confirmed,
                                "--as",
                                "属实",
                                "--reason",
                                "已通知",
                                "--until",
                                "2025-01-31",
                                "--who",
                                "王某")
                        .exitCode())
                .isZero();

        List<Map<String, String>> after = rows(made());

        assertThat(after).hasSize(before.size() - 1);
        assertThat(packs("--unit", UNIT).out()).contains("整改通知书 1 份");
        assertThat(files("2024-12-31", ".docx"))
                .containsExactly(pack("2024-12-31").resolveSibling(UNIT + "_整改通知书_20241231.docx"));
        PackKey was = PackKey.parse(before.get(1).getOrDefault("问题标识", "")).orElseThrow();
        PackKey is = PackKey.parse(after.get(0).getOrDefault("问题标识", "")).orElseThrow();
        assertThat(is.number()).isEqualTo(was.number());
        assertThat(is.seq()).isEqualTo(was.seq() + 1);
        assertThat(is.pack()).isGreaterThan(was.pack());
        assertThat(after.get(0).get("上次意见"))
                .as("as the letter beside it does, a pack shows also what was said after the run")
                .startsWith("属实；已通知；至 2025-01-31；王某 ");
        assertThat(office.night("2024-12-31", Path.of("sample-data", "2024-12-31"))
                        .exitCode())
                .isZero();
        assertThat(rows(made()).get(0).get("上次意见")).startsWith("属实；已通知；至 2025-01-31；王某 ");
    }

    private Path made() {
        Path pack = pack("2024-12-31");
        try {
            Files.deleteIfExists(pack);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(packs("--unit", UNIT).exitCode()).isZero();
        return pack;
    }

    private Long count() {
        return office.jdbc().queryForObject("select count(*) from pack", Long.class);
    }

    private Map<Path, byte[]> contents(String night) throws IOException {
        Map<Path, byte[]> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder(night))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(file, Files.readAllBytes(file));
            }
        }
        return contents;
    }

    private static byte[] fillIn(Path pack) throws IOException {
        try (InputStream in = Files.newInputStream(pack);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            in.close();
            book.getSheetAt(0).getRow(5).getCell(13).setCellValue("属实");
            try (OutputStream out = Files.newOutputStream(pack)) {
                book.write(out);
            }
        }
        return Files.readAllBytes(pack);
    }
}
