package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.definition.read.DefinitionReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may be one person under two numbers is told with what speaks for it, and nobody is joined by it. */
class LikelyPersonsTest {
    private static final String DATE = "2024-12-31";
    private static final String ID = "身份证号";
    private static final int PEOPLE = 300;

    @TempDir
    private Path folder;

    private Night night;

    @BeforeEach
    void open() {
        night = new Night(folder);
    }

    @AfterEach
    void close() {
        night.close();
    }

    @Test
    void a_damaged_number_is_told_beside_the_sound_one_and_both_stay_persons() throws IOException {
        run(damaged(new Town(PEOPLE)));

        assertThat(pairs())
                .containsExactlyInAnyOrder(
                        Town.name(5) + " precision", Town.name(12) + " digit", Town.name(21) + " missing");
        assertThat(night.jdbc.queryForObject(
                        "select count(*) from run_overlap o join run r using (run_id) where cardinality(o.sources) = 1",
                        Integer.class))
                .isOne();
        assertThat(night.jdbc.queryForObject(
                        "select persons from run_overlap where cardinality(sources) = 1", Integer.class))
                .isEqualTo(3);
    }

    @Test
    @Tag("slow")
    void the_sheet_says_in_words_what_speaks_for_it_and_masks_the_numbers() throws IOException {
        run(damaged(new Town(PEOPLE)));

        List<String> rows = sheet();
        assertThat(rows).hasSize(3);
        assertThat(rows).anyMatch(row -> row.contains("身份证号后几位丢失 +") && row.contains("姓名相同（全市 2 人） +"));
        assertThat(rows).anyMatch(row -> row.contains("身份证号差一位 +"));
        assertThat(rows).allMatch(row -> row.contains("财政统发工资") && row.contains("起点"));
        assertThat(rows).noneMatch(row -> row.matches(".*\\d{17}[0-9X].*"));
    }

    @Test
    @Tag("slow")
    void the_order_of_lines_does_not_matter() throws IOException {
        run(damaged(new Town(PEOPLE)));
        List<String> told = told();
        night.close();
        night = new Night(Files.createDirectory(folder.resolve("turned")));
        Town turned = damaged(new Town(PEOPLE));
        Town.PERSON_SOURCES.forEach(source -> Collections.reverse(turned.of(source)));
        run(turned);

        assertThat(told()).isEqualTo(told).isNotEmpty();
    }

    @Test
    @Tag("slow")
    void strangers_of_one_name_are_not_told() throws IOException {
        Town town = new Town(PEOPLE);
        town.with("register", 8, "姓名", "甲甲甲").with("finance", 8, "姓名", "甲甲甲");
        town.without("finance", 8);
        town.with("finance", 16, "姓名", "甲甲甲").with("register", 16, "姓名", "甲甲甲");
        town.without("register", 16);

        run(town);

        assertThat(pairs()).isEmpty();
    }

    @Test
    void what_too_many_have_alike_is_not_compared_and_that_is_told() throws IOException {
        Path jobs = Files.createDirectories(folder.resolve("jobs"));
        Night.copyOfJobs(jobs);
        Path linkage = jobs.resolve("linkage/person.yaml");
        String yaml = Files.readString(linkage);
        Files.writeString(
                linkage,
                yaml.substring(0, yaml.indexOf("blocks:")) + "blocks:\n  - {on: [name, unit], cap: 2}\n"
                        + yaml.substring(yaml.indexOf("trained_by:")));
        night.definitions = DefinitionReader.read(jobs);
        Town town = new Town(PEOPLE);
        for (int person : List.of(8, 16, 24)) {
            Town.PERSON_SOURCES.forEach(source -> town.with(source, person, "姓名", "甲甲甲"));
            town.with("finance", person, ID, "");
        }

        RunOutcome outcome = night.run(DATE, town.write(night.folder.resolve("inbox")), List.of());

        assertThat(outcome.notes()).anyMatch(note -> note.contains("分组依据“name, unit”") && note.contains("1 组、共 6 条"));
        assertThat(pairs()).isEmpty();
    }

    @Test
    @Tag("slow")
    void an_office_without_the_linkage_has_no_such_sheet() throws IOException {
        Path jobs = Files.createDirectories(folder.resolve("jobs"));
        Night.copyOfJobs(jobs);
        Files.delete(jobs.resolve("linkage/person.yaml"));
        night.definitions = DefinitionReader.read(jobs);

        run(damaged(new Town(PEOPLE)));

        assertThat(pairs()).isEmpty();
        assertThat(sheets()).doesNotContain("疑似同一人").contains("问题台账");
    }

    /** The payroll has lost the last digits of the fifth number, a digit of the twelfth, and the number of the twenty-first. */
    private static Town damaged(Town town) {
        String number = Town.idNumber(12);
        char digit = number.charAt(16) == '9' ? '0' : (char) (number.charAt(16) + 1);
        return town.with("finance", 5, ID, Town.idNumber(5).substring(0, 15) + "000")
                .with("finance", 12, ID, number.substring(0, 16) + digit + number.charAt(17))
                .with("finance", 21, ID, "");
    }

    private void run(Town town) throws IOException {
        assertThat(night.run(DATE, town.write(night.folder.resolve("inbox")), List.of())
                        .messages())
                .isEmpty();
    }

    private List<String> pairs() {
        return night.jdbc.queryForList("""
                select other_name || case when id_no = '' then ' missing' when id_no like '%000' then ' precision' else ' digit' end
                from run_link where verdict <> 'review'""", String.class);
    }

    private List<String> told() {
        return night.jdbc.queryForList("""
                select concat_ws('|', verdict, weight, levels, bits, margin, name, id_no, other_id_no, sources, other_sources)
                from run_link order by 1""", String.class);
    }

    private List<String> sheet() throws IOException {
        try (XSSFWorkbook book =
                new XSSFWorkbook(night.reports(DATE).resolve("workbook.xlsx").toString())) {
            List<String> rows = new ArrayList<>();
            DataFormatter text = new DataFormatter();
            for (Row row : book.getSheet("疑似同一人")) {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(text.formatCellValue(cell)));
                if (!cells.isEmpty() && cells.get(0).matches("\\d+")) {
                    rows.add(String.join("|", cells));
                }
            }
            return rows;
        }
    }

    private List<String> sheets() throws IOException {
        try (XSSFWorkbook book =
                new XSSFWorkbook(night.reports(DATE).resolve("workbook.xlsx").toString())) {
            List<String> names = new ArrayList<>();
            book.forEach(sheet -> names.add(sheet.getSheetName()));
            return names;
        }
    }
}
