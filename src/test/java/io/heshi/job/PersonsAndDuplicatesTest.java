package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class PersonsAndDuplicatesTest {
    private static final String DATE = "2024-12-30";

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
    void two_people_of_one_name_are_never_merged() throws IOException {
        Town town = new Town(60);
        // The persons 1 and 3 are in one unit.
        for (String source : Town.PERSON_SOURCES) {
            town.with(source, 3, "姓名", Town.name(1));
        }
        town.without("register", 1).without("finance", 3);

        run(town);

        // That they may be one person is for people to decide.
        assertThat(found())
                .containsExactly("D03 " + Town.idNumber(1), "P01 " + Town.idNumber(1), "P02 " + Town.idNumber(3));
    }

    @Test
    void a_claim_without_a_number_joins_nobody() throws IOException {
        Map<String, String> nameless = Town.person(1);
        nameless.put("身份证号", "");
        Town town = new Town(120)
                .add("register", nameless)
                .add("register", nameless)
                .add("hr", nameless);

        run(town);

        assertThat(night.jdbc.queryForObject("select count(distinct person_key) from claim_person", Integer.class))
                .isEqualTo(123);
    }

    @Test
    void an_old_claim_beside_the_one_in_post_makes_nobody_absent() throws IOException {
        Town town = new Town(60);
        for (String source : Town.PERSON_SOURCES) {
            Map<String, String> old = Town.person(1);
            old.put("人员状态", "调出");
            old.put("单位代码", Town.person(2).get("单位代码"));
            old.put("单位名称", Town.person(2).get("单位名称"));
            town.add(source, old);
        }

        run(town);

        assertThat(found()).isEmpty();
    }

    @Test
    void the_same_wrong_number_under_two_names_is_two_people() throws IOException {
        Town town = new Town(60);
        town.with("register", 1, "身份证号", "539899196001010000").with("finance", 2, "身份证号", "539899196001010000");

        run(town);

        assertThat(night.jdbc.queryForObject(
                        "select count(distinct person_key) from claim_person where person_key < 0", Integer.class))
                .isEqualTo(2);
    }

    @Test
    void a_second_claim_that_disagrees_is_found_and_the_first_does_not_hide_it() throws IOException {
        Town town = new Town(60);
        Map<String, String> second = Town.person(1);
        second.put("编制类型", "事业编制");
        second.put("职务", "副职");
        town.add("register", second);

        run(town);

        assertThat(found()).containsExactly("D07 " + Town.idNumber(1), "P14 " + Town.idNumber(1));
        assertThat(night.jdbc.queryForMap(
                        "select claims, matched, one_sided, duplicate from run_source where source = 'register'"))
                .isEqualTo(Map.of("claims", 61L, "matched", 60L, "one_sided", 0L, "duplicate", 1L));
    }

    @Test
    void what_a_former_unit_pays_for_earlier_months_or_takes_back_places_nobody_there() throws IOException {
        Town town = new Town(60);
        town.add("finance", paid(1, 2, "2024-11", "6000"));
        town.add("finance", paid(3, 4, "2024-12", "6000")).add("finance", paid(3, 4, "2024-12", "-6000"));

        run(town);

        assertThat(found()).isEmpty();
    }

    /** A row of the payroll about one person with the unit of another. */
    private static Map<String, String> paid(int person, int unitOf, String month, String gross) {
        Map<String, String> row = Town.person(person);
        row.put("单位代码", Town.person(unitOf).get("单位代码"));
        row.put("单位名称", Town.person(unitOf).get("单位名称"));
        row.put("发放月份", month);
        row.put("应发工资", gross);
        return row;
    }

    @Test
    void a_finding_of_somebody_listed_three_times_everywhere_is_one_finding() throws IOException {
        Town town = new Town(60).without("register", 1);
        for (String source : List.of("finance", "hr", "organization")) {
            town.add(source, Town.person(1)).add(source, Town.person(1));
        }

        run(town);

        assertThat(found().stream().filter(finding -> finding.startsWith("P01")))
                .hasSize(1);
    }

    @Test
    void rows_that_differ_in_little_give_the_same_reports_in_any_order() throws IOException {
        Town town = new Town(400);
        for (String source : Town.PERSON_SOURCES) {
            for (String[] change : new String[][] {
                {"职务", "科员"},
                {"职务", "科长"},
                {"编制类型", "事业编制"},
                {"姓名", "甲丙 丁"},
                {"姓名", "甲丙丁"},
                {"单位代码", "u-9"},
                {"单位代码", "U-9"},
                {"单位名称", "第三（三）局"},
                {"单位名称", "第三(三)局"},
                {"人员状态", "退休"},
                {"发放月份", "2024-11"}
            }) {
                Map<String, String> more = Town.person(1);
                more.put(change[0], change[1]);
                town.add(source, more);
            }
        }
        for (String post : List.of("科员", "科长", "主任", "副主任")) {
            Map<String, String> nameless = Town.person(3);
            nameless.put("身份证号", "");
            nameless.put("职务", post);
            nameless.put("编制类型", post.endsWith("主任") ? "事业编制" : "行政编制");
            nameless.put("应发工资", Integer.toString(5_000 + post.length()));
            town.add("finance", nameless);
            nameless.put("身份证号", "12345");
            town.add("finance", nameless);
        }
        run(town);
        for (int seed = 1; seed <= 4; seed++) {
            Random random = new Random(seed);
            Town.PERSON_SOURCES.forEach(source -> Collections.shuffle(town.of(source), random));
            try (Night other = new Night(folder.resolve("other" + seed))) {
                RunOutcome outcome = other.run(DATE, town.write(folder.resolve("inbox" + seed)), List.of());

                assertThat(outcome.messages()).isEmpty();
                assertThat(Files.readString(other.reports(DATE).resolve("exceptions.csv")))
                        .as("seed %d", seed)
                        .isEqualTo(Files.readString(night.reports(DATE).resolve("exceptions.csv")));
                assertThat(other.ledger()).as("seed %d", seed).isEqualTo(night.ledger());
                Reports.assertSameBytes(night.reports(DATE), other.reports(DATE));
            }
        }
    }

    private void run(Town town) throws IOException {
        RunOutcome outcome = night.run(DATE, town.write(folder.resolve("inbox")), List.of());
        assertThat(outcome.messages()).isEmpty();
    }

    private List<String> found() {
        return night.jdbc.queryForList(
                "select rule || ' ' || coalesce(person_id_no, '') from finding order by 1", String.class);
    }
}
