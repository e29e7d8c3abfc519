package io.heshi.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heshi.catalogue.Language;
import io.heshi.definition.Job;
import io.heshi.definition.Report;
import io.heshi.ledger.Clerk;
import io.heshi.ledger.Decided;
import io.heshi.ledger.Decision;
import io.heshi.ledger.Decisions;
import io.heshi.ledger.Verdict;
import io.heshi.report.PackPublisher.Made;
import io.heshi.report.document.DocumentRun;
import io.heshi.report.document.Selection;
import io.heshi.report.workbook.Seal;
import io.heshi.store.OwnFiles;
import io.heshi.testing.TestDatabase;
import io.heshi.testing.TestPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.ooxml.util.PackageHelper;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** The letters to units of the fictional city, of which some have something to put right. */
@Tag("slow")
class UnitLettersTest {
    private static final DocumentRun RUN = new DocumentRun(City.Execution.FIRST.run(), "nightly", City.DATE, 1);
    private static final Selection UNIT = new Selection(Optional.of("U001"), Optional.empty(), Optional.empty());
    private static final Selection DEPARTMENT =
            new Selection(Optional.empty(), Optional.of("云溪市教育局"), Optional.empty());
    private static final LocalDate UNTIL = LocalDate.of(2026, 7, 20);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-02T01:00:00Z"), ZoneOffset.UTC);
    private static final Path LETTER = Path.of("云溪市教育局", "云溪市第一中学_整改通知书_20260701.docx");
    private static final Path PACK = Path.of("云溪市教育局", "云溪市第一中学_比对反馈表_20260701.xlsx");

    /** Exceptions of the first unit of the city, two of persons and one of its places. */
    private static final int PERSON = 1;

    private static final int PAID = 121;
    private static final int PLACES = 81;

    @TempDir
    private Path folder;

    private final TestDatabase city = TestPostgres.fresh();
    private final JdbcTemplate jdbc = new JdbcTemplate(city.dataSource());

    @BeforeEach
    void fill() {
        City.fill(city.dataSource(), City.Execution.FIRST);
    }

    @AfterEach
    void drop() {
        city.close();
    }

    private Made publish(Job job, Optional<String> password) {
        return publish(city, RUN, job, UNIT, password, folder.resolve("packs"));
    }

    private Made publish() {
        return publish(CityDefinitions.job(true), Optional.empty());
    }

    private static Made publish(
            TestDatabase of, DocumentRun run, Job job, Selection selection, Optional<String> password, Path folder) {
        return new PackPublisher(of.dataSource(), OwnFiles.ofOwner(), CLOCK)
                .publish(run, job, CityDefinitions.definitions(), selection, password, folder);
    }

    private Path letter() {
        return folder.resolve("packs").resolve(LETTER);
    }

    private void say(long number, Verdict verdict, String reason, Optional<LocalDate> until) {
        say(city, number, verdict, reason, until);
    }

    private static void say(TestDatabase of, long number, Verdict verdict, String reason, Optional<LocalDate> until) {
        List<Decided> decided = new Decisions(of.dataSource(), CLOCK)
                .decide(List.of(new Decision(number, verdict, reason, until, "", "")), new Clerk("王主任", "command"));
        assertThat(decided).extracting(Decided::outcome).as("%s", decided).containsExactly(Decided.Outcome.APPLIED);
    }

    private void confirm(long number, LocalDate until) {
        say(number, Verdict.CONFIRMED, "已通知单位停发", Optional.of(until));
    }

    /** As somebody has done who saw the facts of the night before. */
    private void confirmTheDayBefore(long number, LocalDate until) {
        jdbc.update("update exception set last_seen = ? where number = ?", City.LAST_DATE, number);
        confirm(number, until);
        jdbc.update("update exception set last_seen = ? where number = ?", City.DATE, number);
    }

    private static List<String> lines(XWPFDocument letter) {
        return letter.getParagraphs().stream()
                .map(XWPFParagraph::getText)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static List<List<String>> list(XWPFDocument letter) {
        return letter.getTables().get(0).getRows().stream()
                .map(row ->
                        row.getTableCells().stream().map(XWPFTableCell::getText).toList())
                .toList();
    }

    private static XWPFDocument open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XWPFDocument(in);
        }
    }

    private static List<Path> letters(Path below) throws IOException {
        try (Stream<Path> files = Files.walk(below)) {
            return files.filter(file -> file.toString().endsWith(".docx")).toList();
        }
    }

    @Test
    void a_unit_is_told_what_to_put_right_why_and_by_when() throws IOException {
        confirm(PERSON, UNTIL);
        confirmTheDayBefore(PLACES, City.LAST_DATE);

        assertThat(publish().letters()).isEqualTo(1);

        try (XWPFDocument letter = open(letter())) {
            assertThat(lines(letter))
                    .containsExactly(
                            "整改通知书",
                            "核实整改〔2026〕1号",
                            "云溪市第一中学：",
                            "以2026年7月1日为时点比对机构编制实名制数据，经核实，你单位有 2 个问题属实，须限期整改，清单附后。其中 1 个已超过整改时限，清单中标明“超期”。",
                            "一、依据",
                            "《地方各级人民政府机构设置和编制管理条例》第六条、第二十六条（四）",
                            "二、整改时限",
                            "清单所列问题应于各自时限前（含当日）整改到位，最早2026年6月30日，最晚2026年7月20日。已超期的 1 个问题应立即整改，并书面说明逾期原因。",
                            "三、反馈办法",
                            "请在随附的《比对反馈表》（云溪市第一中学_比对反馈表_20260701.xlsx）中按问题编号逐项填写“单位核实情况”“核实说明”等栏，整改到位的选“已整改”，经单位负责人签章，连同证明材料一并交回。问题以整改后比对不再查到为销号。",
                            "附件：整改问题清单（共 2 项）",
                            "（印章）",
                            "　　　年　　月　　日",
                            "（联系人：　　　　　联系电话：　　　　　　　）",
                            "附件",
                            "整改问题清单",
                            "单位：云溪市第一中学　　时点：2026年7月1日　　文号：核实整改〔2026〕1号");
            assertThat(list(letter))
                    .containsExactly(
                            List.of("序号", "问题编号", "姓名", "身份证号", "问题", "依据", "确认意见", "整改时限", "是否超期"),
                            List.of(
                                    "1",
                                    "1",
                                    "赵建国",
                                    "539099********0003",
                                    list(letter).get(1).get(4),
                                    "《地方各级人民政府机构设置和编制管理条例》第六条、第二十六条（四）",
                                    "已通知单位停发",
                                    "2026-07-20",
                                    "否"),
                            List.of(
                                    "2",
                                    "81",
                                    "",
                                    "",
                                    list(letter).get(2).get(4),
                                    "《地方各级人民政府机构设置和编制管理条例》第六条、第二十六条（四）",
                                    "已通知单位停发",
                                    "2026-06-30",
                                    "超期"));
            assertThat(list(letter).get(1).get(4)).startsWith("财政在发工资，实名制库无此人");
            assertThat(list(letter).get(2).get(4)).startsWith("实有人数超过核定编制");
            assertThat(letter.getTables().get(0).getRow(0).isRepeatHeader()).isTrue();
            assertThat(letter.getParagraphs().stream()
                            .filter(XWPFParagraph::isKeepNext)
                            .map(XWPFParagraph::getText))
                    .contains("一、依据", "二、整改时限", "三、反馈办法", "（印章）");
            assertThat(letter.getFooterList().get(0).getText().strip()).isEqualTo("— 1 —");
            assertThat(letter.getProperties().getCoreProperties().getCreated()).isEqualTo("2026-07-01T00:00:00Z");
        }
    }

    @Test
    void a_deadline_is_kept_on_its_day() throws IOException {
        confirm(PERSON, City.DATE);
        publish();

        try (XWPFDocument letter = open(letter())) {
            assertThat(list(letter).get(1)).endsWith("2026-07-01", "否");
            assertThat(lines(letter)).contains("清单所列问题应于2026年7月1日前（含当日）整改到位。");
        }
    }

    @Test
    void only_what_is_confirmed_and_not_put_right_is_told() throws IOException {
        assertThat(publish().letters()).isZero();
        assertThat(letters(folder)).isEmpty();

        confirm(PERSON, UNTIL);
        confirm(PLACES, UNTIL);
        say(PLACES, Verdict.DECLARED, "已减员", Optional.empty());
        say(PAID, Verdict.UNFOUNDED, "数据有误", Optional.empty());
        publish();
        assertThat(numbersTold()).containsExactly("1");

        jdbc.update("""
                insert into exception_event
                select (jsonb_populate_record(v, jsonb_build_object(
                    'seq', v.seq + 1, 'from_state', v.to_state, 'to_state', 'returned', 'run_id', r.run_id,
                    'business_date', r.business_date))).*
                from exception_event v cross join (select * from run order by run_id desc limit 1) r
                where v.number = ? order by v.seq desc limit 1""", PLACES);
        jdbc.update("update exception set state = 'returned' where number = ?", PLACES);
        publish();
        assertThat(numbersTold()).containsExactly("1", "81");

        say(PERSON, Verdict.UNDONE, "填错", Optional.empty());
        publish();
        assertThat(numbersTold()).containsExactly("81");
    }

    private List<String> numbersTold() throws IOException {
        try (XWPFDocument letter = open(letter())) {
            return list(letter).stream().skip(1).map(row -> row.get(1)).toList();
        }
    }

    @Test
    void the_same_orders_give_the_same_bytes_whatever_the_run_the_language_and_the_zone() throws IOException {
        confirm(PERSON, UNTIL);
        confirm(PLACES, UNTIL.plusDays(1));
        publish();
        byte[] first = Files.readAllBytes(letter());
        assertThat(publish().aside()).isEmpty();
        assertThat(letter()).hasBinaryContent(first);

        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Path elsewhere = folder.resolve("elsewhere");
        try (TestDatabase other = TestPostgres.fresh()) {
            City.fill(other.dataSource(), City.Execution.SECOND);
            say(other, PERSON, Verdict.CONFIRMED, "已通知单位停发", Optional.of(UNTIL));
            say(other, PLACES, Verdict.CONFIRMED, "已通知单位停发", Optional.of(UNTIL.plusDays(1)));
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            DocumentRun run = new DocumentRun(City.Execution.SECOND.run(), "nightly", City.DATE, 3);
            publish(other, run, CityDefinitions.job(true), UNIT, Optional.empty(), elsewhere);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertThat(elsewhere.resolve(LETTER)).hasBinaryContent(first);
    }

    @Test
    void other_orders_are_another_letter_with_a_number_of_its_own() throws IOException {
        confirm(PERSON, UNTIL);
        publish();
        confirm(PLACES, UNTIL);
        publish();
        assertThat(number()).isEqualTo("核实整改〔2026〕2号");

        say(PLACES, Verdict.UNDONE, "填错", Optional.empty());
        publish();
        assertThat(number()).isEqualTo("核实整改〔2026〕1号");
    }

    private String number() throws IOException {
        try (XWPFDocument letter = open(letter())) {
            return lines(letter).get(1);
        }
    }

    @Test
    void what_somebody_has_written_into_is_put_aside() throws IOException {
        confirm(PERSON, UNTIL);
        publish();
        byte[] asMade = Files.readAllBytes(letter());
        assertThat(Seal.unbroken(letter())).isTrue();
        try (XWPFDocument letter = open(letter());
                OutputStream out = Files.newOutputStream(letter())) {
            letter.getParagraphs().get(1).createRun().setText("（改）");
            letter.write(out);
        }
        byte[] filled = Files.readAllBytes(letter());

        Path aside = letter().resolveSibling("云溪市第一中学_整改通知书_20260701_人工填写_1.docx");
        assertThat(publish().aside()).containsExactly(aside);
        assertThat(aside).hasBinaryContent(filled);
        assertThat(letter()).hasBinaryContent(asMade);
        assertThat(publish().aside()).isEmpty();
    }

    @Test
    void numbers_of_persons_are_masked_as_the_job_says_and_in_words_too() throws IOException {
        say(PERSON, Verdict.CONFIRMED, "本人证号 " + City.idNo(0), Optional.of(UNTIL));
        publish();
        try (XWPFDocument letter = open(letter())) {
            assertThat(list(letter).toString()).doesNotContain(City.idNo(0)).contains("本人证号 539099********0003");
        }
        publish(CityDefinitions.job(false), Optional.empty());
        try (XWPFDocument letter = open(letter())) {
            assertThat(list(letter).get(1).get(3)).isEqualTo(City.idNo(0));
        }
    }

    @Test
    void behind_a_password_a_letter_opens_with_that_one_only_and_is_not_replaced_without_need() throws Exception {
        confirm(PERSON, UNTIL);
        publish(CityDefinitions.job(true), Optional.of("云编-2024"));
        byte[] locked = Files.readAllBytes(letter());

        assertThatThrownBy(() -> new XWPFDocument(Files.newInputStream(letter())))
                .isInstanceOfAny(
                        EncryptedDocumentException.class,
                        org.apache.poi.openxml4j.exceptions.OLE2NotOfficeXmlFileException.class);
        try (POIFSFileSystem container = new POIFSFileSystem(letter().toFile(), true)) {
            Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(container));
            assertThat(decryptor.verifyPassword("云编-2025")).isFalse();
            assertThat(decryptor.verifyPassword("云编-2024")).isTrue();
            try (XWPFDocument letter = new XWPFDocument(PackageHelper.open(decryptor.getDataStream(container)))) {
                assertThat(lines(letter)).startsWith("整改通知书");
            }
        }
        assertThat(publish(CityDefinitions.job(true), Optional.of("云编-2024")).aside())
                .isEmpty();
        assertThat(letter()).hasBinaryContent(locked);
    }

    @Test
    void letters_are_in_the_file_of_their_department() throws IOException {
        confirm(PERSON, UNTIL);
        publish(city, RUN, CityDefinitions.job(true), DEPARTMENT, Optional.empty(), folder.resolve("packs"));

        Path all = letter().resolveSibling("云溪市教育局_比对反馈表_20260701.zip");
        try (ZipFile zip = new ZipFile(all.toFile());
                InputStream in =
                        zip.getInputStream(zip.getEntry(LETTER.getFileName().toString()))) {
            assertThat(in.readAllBytes()).isEqualTo(Files.readAllBytes(letter()));
        }
    }

    @Test
    void whatever_a_unit_is_called_its_letter_stays_in_its_folder_and_says_the_name() throws IOException {
        String name = "../..\\<甲>:\"乙\"&中学\u0007?*|";
        jdbc.update("update run_unit set name = ? where unit_key = 0", name);
        confirm(PERSON, UNTIL);
        publish();

        List<Path> letters = letters(folder);
        assertThat(letters).hasSize(1);
        assertThat(folder.resolve("packs/云溪市教育局").relativize(letters.get(0)).getNameCount())
                .isEqualTo(1);
        assertThat(letters.get(0).getFileName().toString()).doesNotContainPattern("[\\\\/:*?\"<>|\\p{Cntrl}]");
        try (XWPFDocument letter = open(letters.get(0))) {
            assertThat(lines(letter).get(2)).startsWith("../..\\<甲>:\"乙\"&中学").endsWith("：");
        }
    }

    @Test
    void an_office_that_reads_english_first_has_its_letters_in_english() throws IOException {
        confirm(PERSON, UNTIL);
        publish(CityDefinitions.job(true, Report.NIGHTLY, Language.EN), Optional.empty());

        List<Path> letters = letters(folder);
        assertThat(letters).hasSize(1);
        try (XWPFDocument letter = open(letters.get(0))) {
            assertThat(lines(letter)).contains("Notice to Put Right", "1. Basis");
            assertThat(list(letter).get(0)).contains("Problem", "Overdue");
        }
    }

    @Test
    void at_the_end_of_the_year_a_unit_verifies_itself_in_its_pack() throws IOException {
        publish(CityDefinitions.job(true, Report.YEAR_END), Optional.empty());

        List<List<String>> sheet = new Workbook(folder.resolve("packs").resolve(PACK)).rows("核查表");
        assertThat(sheet.get(0).get(0)).isEqualTo("云溪市第一中学 核查表");
        assertThat(sheet.get(1)).contains("填报单位：云溪市第一中学", "时点：2026-07-01");
        int header = sheet.indexOf(
                sheet.stream().filter(row -> row.contains("核查项目")).findFirst().orElseThrow());
        assertThat(sheet.get(header)).startsWith("核查项目", "内容", "批准", "周转", "实际", "差额", "文号", "核实情况", "备注");
        List<String> items = new ArrayList<>();
        sheet.subList(header + 1, sheet.size()).stream()
                .map(row -> row.get(0))
                .filter(cell -> !cell.isEmpty())
                .forEach(items::add);
        assertThat(items).startsWith("机构", "编制", "编制", "领导职数", "人员");
        assertThat(items.get(5)).startsWith("单位负责人（签章）");
        assertThat(items).hasSize(6);
    }

    @Test
    void on_any_other_night_it_does_not() throws IOException {
        publish();

        assertThat(new Workbook(folder.resolve("packs").resolve(PACK)).sheets()).containsExactly("比对反馈表", "编制情况表");
    }
}
