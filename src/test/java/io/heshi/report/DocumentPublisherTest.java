package io.heshi.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.catalogue.Label;
import io.heshi.catalogue.Texts;
import io.heshi.definition.Definitions;
import io.heshi.definition.Job;
import io.heshi.definition.read.DefinitionReader;
import io.heshi.report.DocumentPublisher.Made;
import io.heshi.report.document.DocumentKind;
import io.heshi.report.document.DocumentRun;
import io.heshi.report.document.Selection;
import io.heshi.report.document.Templates;
import io.heshi.report.record.Environment;
import io.heshi.report.workbook.Seal;
import io.heshi.store.OwnFiles;
import io.heshi.testing.TestDatabase;
import io.heshi.testing.TestPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** The documents of the fictional city. */
class DocumentPublisherTest {
    private static final Definitions DEFINITIONS = DefinitionReader.read(Path.of("jobs"));
    private static final DocumentRun RUN = new DocumentRun(City.Execution.FIRST.run(), "nightly", City.DATE, 1);
    private static final Selection ALL = new Selection(Optional.empty(), Optional.empty(), Optional.empty());
    private static final List<DocumentKind> GROUPED = List.of(
            DocumentKind.QUOTAS,
            DocumentKind.POSTS,
            DocumentKind.GHOST_PAY,
            DocumentKind.EVALUATION,
            DocumentKind.PAYROLL);
    private static final TestDatabase CITY = TestPostgres.fresh();

    @TempDir
    static Path shared;

    private static Made made = new Made(List.of(), List.of(), List.of());

    @BeforeAll
    static void make_once() {
        City.fill(CITY.dataSource(), City.Execution.FIRST);
        alsoRead(CITY);
        made = publish(CITY, RUN, job(true), ALL, GROUPED, shared.resolve("documents"));
    }

    @AfterAll
    static void drop() {
        CITY.close();
    }

    @Test
    void files_are_their_owner_s_and_called_after_whom_what_and_when() throws IOException {
        assertThat(made.files())
                .extracting(file -> file.getFileName().toString())
                .containsExactly(
                        "全部单位_编制情况表_20260701.xlsx",
                        "全部单位_领导职数表_20260701.xlsx",
                        "全部单位_吃空饷统计表_20260701.xlsx",
                        "全部单位_机构编制管理评估表_20260701.xlsx",
                        "全部单位_工资联审清单_20260701.xlsx");
        for (Path file : made.files()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(shared.resolve("documents"))))
                .isEqualTo("rwx------");
    }

    @Test
    void the_same_figures_give_the_same_bytes_whatever_the_run_the_language_and_the_zone(@TempDir Path folder)
            throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Made again;
        try (TestDatabase other = TestPostgres.fresh()) {
            City.fill(other.dataSource(), City.Execution.SECOND);
            alsoRead(other);
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            DocumentRun run = new DocumentRun(City.Execution.SECOND.run(), "nightly", City.DATE, 3);
            again = publish(other, run, job(true), ALL, GROUPED, folder.resolve("documents"));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        for (int i = 0; i < made.files().size(); i++) {
            assertThat(again.files().get(i)).hasSameBinaryContentAs(made.files().get(i));
        }
    }

    @Test
    void units_departments_and_all_add_up_to_what_the_workbook_says(@TempDir Path folder) throws IOException {
        new Publisher(CITY.dataSource(), new Environment("PostgreSQL 18", "17", "2022"), OwnFiles.ofOwner())
                .publish(RUN.runId(), CityDefinitions.job(true), CityDefinitions.definitions(), folder);
        List<String> workbook = new Workbook(folder.resolve("workbook.xlsx"))
                .rows(Texts.load("report").zh("sheet.quotas")).stream()
                        .filter(row -> row.get(0).equals("合计"))
                        .findFirst()
                        .orElseThrow();
        Workbook quotas = new Workbook(made.files().get(0));
        List<String> sum = sum(quotas, "按单位");

        assertThat(sum.subList(3, 9))
                .containsExactly(
                        workbook.get(4),
                        workbook.get(5),
                        text(number(workbook.get(4)) + number(workbook.get(5))),
                        workbook.get(6),
                        workbook.get(7),
                        workbook.get(8));
        assertThat(sum(quotas, "按主管部门").subList(3, 41)).isEqualTo(sum.subList(3, 41));
        for (String sheet : List.of("按单位", "按主管部门")) {
            List<List<String>> lines = lines(quotas, sheet);
            assertThat(lines).hasSize(sheet.equals("按单位") ? City.UNITS : 8);
            for (int column = 3; column < 41; column++) {
                int of = column;
                assertThat(lines.stream()
                                .mapToLong(line -> number(line.get(of)))
                                .sum())
                        .as(sheet + " column " + of)
                        .isEqualTo(number(sum.get(of)));
            }
        }
    }

    @Test
    void what_is_right_for_one_type_is_left_to_the_others_when_a_template_names_fewer(@TempDir Path folder)
            throws IOException {
        // The organs' posts of administrative type stand in their own column, everything else of organs under others.
        List<String> sum = sum(new Workbook(made.files().get(0)), "按单位");
        long parts = IntStream.range(0, 8)
                .mapToLong(part -> number(sum.get(9 + part * 4)))
                .sum();
        assertThat(parts).as("应配 of all parts").isEqualTo(number(sum.get(5)));
    }

    @Test
    void who_is_in_the_review_before_pay_is_there_once_with_a_masked_number() throws IOException {
        Workbook review = new Workbook(made.files().get(4));
        List<List<String>> lines = lines(review, "联审清单");
        Long persons = new JdbcTemplate(CITY.dataSource())
                .queryForObject(
                        "select count(distinct subject_key) from finding f join exception e using (rule, scope, subject_key) where run_id = 2 and not pending and e.state = 'open' and amount is not null and f.scope = 'person'",
                        Long.class);
        assertThat(lines).hasSize(persons.intValue());
        assertThat(lines).allSatisfy(line -> assertThat(line.get(3)).matches("\\d{6}\\*{8}[0-9X]{4}|539099.*\\*.*"));
        assertThat(lines).extracting(line -> line.get(9)).containsOnly("停");
    }

    @Test
    void numbers_are_whole_only_in_a_unit_s_own_document_and_only_if_the_job_lets_them(@TempDir Path folder)
            throws IOException {
        List<DocumentKind> review = List.of(DocumentKind.PAYROLL);
        Selection unit = new Selection(Optional.of("U001"), Optional.empty(), Optional.empty());
        assertThat(ids(publish(CITY, RUN, job(false), unit, review, folder.resolve("own"))))
                .isNotEmpty()
                .allMatch(id -> id.matches("539099\\d{11}[0-9X]"));
        assertThat(ids(publish(CITY, RUN, job(true), unit, review, folder.resolve("masked"))))
                .allMatch(id -> id.contains("********"));
        assertThat(ids(publish(CITY, RUN, job(false), ALL, review, folder.resolve("all"))))
                .allMatch(id -> id.contains("********"));
    }

    @Test
    void what_somebody_has_written_into_is_put_aside_and_told(@TempDir Path folder) throws IOException {
        Path documents = folder.resolve("documents");
        List<DocumentKind> posts = List.of(DocumentKind.POSTS);
        Path file = publish(CITY, RUN, job(true), ALL, posts, documents).files().get(0);
        byte[] first = Files.readAllBytes(file);
        assertThat(publish(CITY, RUN, job(true), ALL, posts, documents).aside()).isEmpty();
        Files.writeString(file, "填过的表");

        Made third = publish(CITY, RUN, job(true), ALL, posts, documents);

        assertThat(third.aside()).containsExactly(documents.resolve("全部单位_领导职数表_20260701_人工填写_1.xlsx"));
        assertThat(third.aside().get(0)).hasContent("填过的表");
        assertThat(file).hasBinaryContent(first);
        Files.writeString(file, "又填过");
        assertThat(publish(CITY, RUN, job(true), ALL, posts, documents).aside())
                .containsExactly(documents.resolve("全部单位_领导职数表_20260701_人工填写_2.xlsx"));
    }

    @Test
    void every_document_carries_its_own_seal(@TempDir Path elsewhere) throws IOException {
        for (Path file : made.files()) {
            assertThat(Seal.unbroken(Files.copy(file, elsewhere.resolve(file.getFileName()))))
                    .as(file.toString())
                    .isTrue();
        }
    }

    @Test
    void a_template_that_was_saved_with_a_seal_of_its_own_is_filled_under_a_new_one(@TempDir Path folder)
            throws IOException {
        Path templates = Files.createDirectories(folder.resolve("templates"));
        try (InputStream in = Files.newInputStream(Path.of("jobs/templates/posts.xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(templates.resolve("posts.xlsx"))) {
            workbook.getProperties().getCustomProperties().addProperty("heshi", "of another workbook");
            workbook.getProperties().getCustomProperties().addProperty("office", "编办");
            workbook.write(out);
        }
        Path documents = folder.resolve("documents");
        Made first = publish(folder, documents);
        assertThat(Seal.unbroken(first.files().get(0))).isTrue();
        assertThat(publish(folder, documents).aside()).isEmpty();
    }

    private static Made publish(Path jobs, Path documents) {
        List<DocumentKind> posts = List.of(DocumentKind.POSTS);
        return new DocumentPublisher(CITY.dataSource(), OwnFiles.ofOwner())
                .publish(RUN, job(true), DEFINITIONS, Templates.read(jobs, posts, DEFINITIONS), ALL, posts, documents);
    }

    @Test
    void figures_that_have_changed_replace_what_nobody_has_written_into(@TempDir Path folder) throws IOException {
        Path documents = folder.resolve("documents");
        List<DocumentKind> posts = List.of(DocumentKind.POSTS);
        try (TestDatabase other = TestPostgres.fresh()) {
            City.fill(other.dataSource(), City.Execution.FIRST);
            alsoRead(other);
            Path file = publish(other, RUN, job(true), ALL, posts, documents)
                    .files()
                    .get(0);
            byte[] first = Files.readAllBytes(file);
            new JdbcTemplate(other.dataSource()).update("update run_unit_post set held = held + 1 where unit_key = 1");
            assertThat(publish(other, RUN, job(true), ALL, posts, documents).aside())
                    .isEmpty();
            assertThat(Files.readAllBytes(file)).isNotEqualTo(first);
        }
    }

    @Test
    void what_the_job_has_not_read_is_left_out_and_told(@TempDir Path folder) {
        Made none = publish(CITY, RUN, job(true), ALL, List.of(DocumentKind.LEDGER), folder.resolve("documents"));
        assertThat(none.files()).isEmpty();
        assertThat(none.notes()).extracting(Label::zh).containsExactly("未生成编制台账：任务 nightly 没有读入 quota_change");
        assertThat(folder).isEmptyDirectory();
    }

    private static List<String> ids(Made made) throws IOException {
        return lines(new Workbook(made.files().get(0)), "联审清单").stream()
                .map(line -> line.get(3))
                .toList();
    }

    /** Rows with a number in their first column. */
    private static List<List<String>> lines(Workbook workbook, String sheet) {
        return workbook.rows(sheet).stream()
                .filter(row -> row.size() > 2 && row.get(0).matches("\\d+"))
                .toList();
    }

    private static List<String> sum(Workbook workbook, String sheet) {
        return new ArrayList<>(workbook.rows(sheet).stream()
                .filter(row -> row.get(0).equals("合计"))
                .findFirst()
                .orElseThrow());
    }

    private static long number(String text) {
        return text.isEmpty() ? 0 : Long.parseLong(text.replace(",", ""));
    }

    private static String text(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static Job job(boolean maskIds) {
        return CityDefinitions.job(maskIds);
    }

    /** What the city's tables have been counted from. */
    private static void alsoRead(TestDatabase database) {
        new JdbcTemplate(database.dataSource()).update("""
                insert into run_source (run_id, source, kind, position, state)
                select run_id, s.source, s.kind, 9, 'complete' from run cross join (values ('quotas2', 'quota'), ('allocations', 'allocation'), ('posts', 'post')) as s (source, kind)""");
    }

    private static Made publish(
            TestDatabase database,
            DocumentRun run,
            Job job,
            Selection selection,
            List<DocumentKind> kinds,
            Path folder) {
        return new DocumentPublisher(database.dataSource(), OwnFiles.ofOwner())
                .publish(
                        run,
                        job,
                        DEFINITIONS,
                        Templates.read(Path.of("jobs"), kinds, DEFINITIONS),
                        selection,
                        kinds,
                        folder);
    }
}
