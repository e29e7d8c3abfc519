package io.heshi.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.heshi.definition.linkage.Linkage;
import io.heshi.definition.read.LinkageDraft;
import io.heshi.store.OwnFiles;
import io.heshi.testing.TestDatabase;
import io.heshi.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two files of people with English names and addresses, linked by a definition of twenty lines. */
@Tag("slow")
class FileLinkTest {
    private static final List<String> LEFT =
            List.of("First name", "Surname", "Born", "House", "Road", "Town", "Postcode", "Phone");
    private static final List<String> RIGHT = List.of("given", "family", "dob", "no", "street", "town", "zip", "phone");
    private static final String LINKAGE = """
            linkage: villagers
            language: en
            columns: {given: text, family: text, born: date, house: code, road: text, town: text, zip: code, phone: code}
            left: {given: First name, family: Surname, born: Born, house: House, road: Road, town: Town, zip: Postcode, phone: Phone}
            right: {born: dob, house: "no", road: street}
            comparisons:
              - {column: given, levels: [same, one_character, transposed, compatible], frequency: true}
              - {column: family, levels: [same, one_character, transposed], frequency: true}
              - {column: born, levels: [same, day_and_month_swapped, one_digit, same_year]}
              - {column: road, levels: [{same: [house, road, zip]}, {same: [house, zip]}, {same: [road, zip]}, same, same_beginning]}
              - {column: phone, levels: [same, one_digit, transposed]}
            blocks: [{on: [born]}, {on: [phone]}, {on: [family, given]}, {on: [first 3 of family, zip]}, {on: [house, zip, first 3 of road]}, {on: [last 3 of family, year of born]}]
            trained_by: [[born, family], [phone, given], [given, family, zip]]
            join_at: 99%
            review_at: 50%
            """;

    @TempDir
    private Path folder;

    private Linkage linkage(String yaml) throws IOException {
        return LinkageDraft.read(Files.writeString(folder.resolve("linkage.yaml"), yaml, UTF_8));
    }

    private FileLink.Result link(Linkage linkage, List<Path> files, String out) throws IOException {
        return link(linkage, files, out, Optional.empty(), Optional.empty());
    }

    private FileLink.Result link(
            Linkage linkage, List<Path> files, String out, Optional<Path> weights, Optional<Path> save)
            throws IOException {
        try (TestDatabase database = TestPostgres.fresh()) {
            return new FileLink(database.dataSource(), linkage)
                    .link(new FileLink.Wish(files, folder.resolve(out), OwnFiles.ofOwner(), weights, save, false));
        }
    }

    @Test
    void who_stands_in_both_files_is_found() throws IOException {
        Villagers villagers = Villagers.of(1, 4_000, 1_000);

        FileLink.Result result = link(withTruth(), files("", villagers), "out");

        assertThat(result.records()).containsExactly(5_000L, 5_000L);
        assertThat(f1("out", villagers)).isGreaterThan(0.99);
        assertThat(precision("out")).isGreaterThan(0.999);
        assertThat(result.leftOver()).containsExactly((long) lines("left.csv"), (long) lines("right.csv"));
        assertThat(5_000 - result.leftOver().get(0)).isEqualTo(result.linked().joined());
    }

    /** Weights are numbers only, so they serve for other people in files of the same columns. */
    @Test
    void saved_weights_serve_for_other_files() throws IOException {
        Path saved = folder.resolve("weights.yaml");
        link(withTruth(), files("", Villagers.of(2, 1_500, 300)), "first", Optional.empty(), Optional.of(saved));
        assertThat(saved).content().contains("weights_of: villagers").doesNotContain("Ash", "AVE");
        Villagers others = Villagers.of(3, 200, 100);

        link(withTruth(), files("others_", others), "second", Optional.of(saved), Optional.empty());

        assertThat(f1("second", others)).isGreaterThan(0.97);
        assertThat(precision("second")).isEqualTo(1);
    }

    @Test
    void who_stands_twice_in_one_file_is_found() throws IOException {
        Villagers villagers = Villagers.of(4, 500, 500);
        List<Villagers.Villager> all = new ArrayList<>(villagers.left());
        all.addAll(villagers.right());
        Path file = Villagers.write(folder.resolve("all.csv"), LEFT, all);

        FileLink.Result result = link(withTruth(), List.of(file), "out");

        assertThat(result.records()).containsExactly(2_000L);
        assertThat(f1("out", villagers)).isGreaterThan(0.97);
        assertThat(folder.resolve("out/alone.csv")).exists();
        assertThat(folder.resolve("out/right.csv")).doesNotExist();
    }

    @Test
    void the_order_of_rows_changes_the_numbers_of_lines_only() throws IOException {
        Villagers villagers = Villagers.of(5, 300, 100);
        link(withTruth(), files("", villagers), "once");
        Collections.shuffle(villagers.left(), new Random(1));
        Collections.shuffle(villagers.right(), new Random(2));
        link(withTruth(), files("again_", villagers), "again");

        assertThat(withoutLines("again")).isEqualTo(withoutLines("once"));
    }

    @Test
    void the_same_files_give_the_same_bytes() throws IOException {
        List<Path> files = files("", Villagers.of(6, 100, 50));
        link(withTruth(), files, "once");
        link(withTruth(), files, "again");

        for (String name : List.of("pairs.xlsx", "pairs.csv", "left.csv", "right.csv")) {
            assertThat(folder.resolve("again").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("once").resolve(name));
        }
    }

    @Test
    void what_is_written_is_the_owners_masks_numbers_and_holds_no_formula() throws IOException {
        String people = """
                姓名,身份证号,单位名称
                =甲乙丙,539899198501010017,第一局
                丁戊己,539899199002020032,第二局
                """;
        Path a = Files.writeString(folder.resolve("a.csv"), people, UTF_8);
        Path b = Files.writeString(folder.resolve("b.csv"), people, UTF_8);

        link(LinkageDraft.read(Path.of("jobs/linkage/person.yaml")), List.of(a, b), "out");

        Path pairs = folder.resolve("out/pairs.csv");
        assertThat(pairs)
                .content()
                .contains("'=甲乙丙", "539899********0017", "姓名相同", "身份证号相同")
                .doesNotContain("539899198501010017");
        assertThat(Files.getPosixFilePermissions(pairs)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(folder.resolve("out/pairs.xlsx").toFile())) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
            workbook.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> {
                        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                        assertThat(cell.getStringCellValue().startsWith("="))
                                .isEqualTo(cell.getCellStyle().getQuotePrefixed());
                    }));
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    @Test
    void nothing_stays_in_the_database() throws IOException {
        try (TestDatabase database = TestPostgres.fresh()) {
            JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
            String relations =
                    "select string_agg(relname, ' ' order by relname) from pg_class where relname like 'link%'";
            new FileLink(database.dataSource(), withTruth())
                    .link(new FileLink.Wish(
                            files("", Villagers.of(8, 20, 5)),
                            folder.resolve("out"),
                            OwnFiles.ofOwner(),
                            Optional.empty(),
                            Optional.empty(),
                            false));

            assertThat(jdbc.queryForObject(relations, String.class)).isNull();
        }
    }

    private Linkage withTruth() throws IOException {
        return linkage(LINKAGE.replace("phone: code}", "phone: code, truth: code}"));
    }

    private List<Path> files(String beginning, Villagers villagers) throws IOException {
        return List.of(
                Villagers.write(folder.resolve(beginning + "a.csv"), LEFT, villagers.left()),
                Villagers.write(folder.resolve(beginning + "b.csv"), RIGHT, villagers.right()));
    }

    private List<List<String>> joined(String out) throws IOException {
        return rows(out + "/pairs.csv").stream()
                .filter(row -> row.get(1).equals("same person"))
                .toList();
    }

    private static boolean isRight(List<String> pair) {
        return pair.get(15).equals(pair.get(25));
    }

    private double precision(String out) throws IOException {
        List<List<String>> joined = joined(out);
        return (double) joined.stream().filter(FileLinkTest::isRight).count() / joined.size();
    }

    private double f1(String out, Villagers villagers) throws IOException {
        List<List<String>> joined = joined(out);
        double right = joined.stream().filter(FileLinkTest::isRight).count();
        return 2 * right / (joined.size() + villagers.inBoth().size());
    }

    private int lines(String name) throws IOException {
        return rows("out/" + name).size();
    }

    private List<List<String>> rows(String name) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(folder.resolve(name), UTF_8)) {
            csv.forEach(row -> rows.add(row.getFields()));
        }
        return rows.subList(1, rows.size());
    }

    /** Column 6 and 16 are the lines of both records. */
    private List<String> withoutLines(String out) throws IOException {
        return rows(out + "/pairs.csv").stream()
                .map(row -> row.subList(0, 6) + " " + row.subList(7, 16) + " " + row.subList(17, 26))
                .toList();
    }
}
