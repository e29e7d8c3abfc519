package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who a number names that is no valid ID number. */
class UncertainNumbersTest {
    private static final String DATE = "2024-12-30";
    private static final String ID = "身份证号";
    private static final String NAME = "姓名";

    /** What stands in many people's place; the last is right but for its check digit. */
    private static final List<String> STAND_INS = List.of(
            "000000000000000000",
            "111111111111111111",
            "111111111111111",
            "99999999999999999X",
            "123456789012345678",
            "5.39804E+17",
            "539899198501010000",
            "待补",
            "待核实",
            "13800138000",
            "0531-88886666",
            "88888888",
            "12345",
            "539899198513010017",
            "539899198501012220");

    /** One person's other document as four sources write it. */
    private static final List<List<String>> DOCUMENTS = List.of(
            List.of("H12345678", "h12345678", "Ｈ12345678", "H1234567801"),
            List.of("M01234567", "m0123 4567", "M0123456702", "回乡证:M01234567"),
            List.of("06123456", "０6123456", " 06123456", "台胞证06123456"),
            List.of("1234567890B", "1234567890b", "1234567890(B)", "1234567890（b）"),
            List.of("USA110075062501", "usa110075062501", "USA 110075062501", "USA-110075062501"),
            List.of("E12345678", "e12345678", "护照E12345678", "E-12345678"),
            List.of("EA1234567", "ea1234567", "EA 1234567", "护照号:EA1234567"),
            List.of("SE1234567", "se1234567", "ＳＥ1234567", "SE.1234567"),
            List.of("军字第2001988号", "军字2001988", "军字第2001988", "军字第 2001988 号"),
            List.of("士字第20019881号", "士字20019881号", "士字第20019881", "士字第20019881 号"));

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
    void a_stand_in_joins_no_strangers_and_a_document_joins_its_holder() throws IOException {
        Town town = new Town(400);
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < STAND_INS.size(); i++) {
            // Two people of one name in two units, whom every source knows under the same stand-in.
            for (int person = 2 * i + 1; person <= 2 * i + 2; person++) {
                for (String source : Town.PERSON_SOURCES) {
                    town.with(source, person, NAME, "王" + Town.name(i)).with(source, person, ID, STAND_INS.get(i));
                }
                expected.add("D01 " + STAND_INS.get(i));
            }
        }
        for (int i = 0; i < DOCUMENTS.size(); i++) {
            for (int s = 0; s < Town.PERSON_SOURCES.size(); s++) {
                String source = Town.PERSON_SOURCES.get(s);
                town.with(source, 101 + i, ID, DOCUMENTS.get(i).get(s));
            }
        }
        // A valid number that five people carry.
        for (int person = 201; person <= 205; person++) {
            for (String source : Town.PERSON_SOURCES) {
                town.with(source, person, ID, person == 205 ? Town.idNumber(205) : "shared");
            }
        }
        Town.PERSON_SOURCES.forEach(source -> town.of(source).stream()
                .filter(row -> row.get(ID).equals("shared"))
                .forEach(row -> row.put(ID, Town.idNumber(205))));
        for (int person = 201; person <= 205; person++) {
            expected.add("D01 " + Town.idNumber(205));
        }

        RunOutcome outcome = night.run(DATE, town.write(folder.resolve("inbox")), List.of());

        assertThat(outcome.messages()).isEmpty();
        assertThat(found()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(persons()).isEqualTo(400);
    }

    @Test
    void a_wrong_number_joins_nothing_within_one_source() throws IOException {
        Town town = new Town(60);
        String nearly = "539899198501012220";
        for (String source : Town.PERSON_SOURCES) {
            town.with(source, 1, ID, nearly);
        }
        Map<String, String> again = town.of("register").stream()
                .filter(row -> row.get(ID).equals(nearly))
                .findFirst()
                .orElseThrow();
        town.add("register", again);

        RunOutcome outcome = night.run(DATE, town.write(folder.resolve("inbox")), List.of());

        assertThat(outcome.messages()).isEmpty();
        assertThat(persons()).isEqualTo(61);
        assertThat(found()).containsExactly("D01 " + nearly, "D01 " + nearly, "P02 " + nearly);
    }

    @Test
    void codes_that_lost_their_zeros_are_the_unit_that_has_them_and_told_once() throws IOException {
        Town town = new Town(60);
        for (String source : List.of("hr", "finance")) {
            town.of(source).forEach(row -> {
                row.put("单位代码", row.get("单位代码").replaceFirst("^0+", ""));
                row.put("单位名称", "");
            });
        }

        RunOutcome outcome = night.run(DATE, town.write(folder.resolve("inbox")), List.of());

        assertThat(outcome.messages()).isEmpty();
        assertThat(found()).isEmpty();
        assertThat(night.jdbc.queryForList(
                        "select source || ' ' || field || ' ' || note || ' ' || cells from column_note n join source_file f using (run_id, file_id) order by 1",
                        String.class))
                .containsExactly("finance unit_code lost_zeros 60", "hr unit_code lost_zeros 60");
    }

    private int persons() {
        return night.jdbc.queryForObject("select count(distinct person_key) from claim_person", Integer.class);
    }

    private List<String> found() {
        return night.jdbc.queryForList(
                "select rule || ' ' || coalesce(person_id_no, '') from finding order by 1", String.class);
    }
}
