package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings about units, their places, posts and plans, and about regions, from files on disk to the ledger. */
@Tag("slow")
class QuotaFindingsTest {
    private static final String FIRST = "2024-12-30";
    private static final String SECOND = "2024-12-31";
    private static final String THIRD = "2025-01-01";
    private static final int PEOPLE = 30;

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
    void what_the_office_keeps_is_held_against_who_is_there() throws IOException {
        run(FIRST, office(new Town(PEOPLE).without("finance", 2), FIRST));

        assertThat(found(FIRST))
                .containsExactly(
                        "U01 000001 administrative high",
                        "U04 000001 township.chief high",
                        "U06 000002 administrative medium",
                        "U09 000001  info",
                        "U13 000001  medium",
                        "U14 000001  high",
                        "U15 000002 administrative low",
                        "U17 - city|administrative high",
                        "U19 000001 administrative info");
        assertEveryFindingHasItsLines();
        assertThat(night.jdbc.queryForList("""
                        select f.file_name || ' ' || l.line from finding_line l
                        join source_file f on f.run_id = l.run_id and f.file_id = l.file_id where l.scope = 'region'""", String.class)).containsExactly("ceilings/ceilings.csv 2");
        assertThat(Files.readString(night.reports(FIRST).resolve("exceptions.csv")))
                .contains("U17");
    }

    @Test
    void an_entry_into_a_unit_over_quota_and_what_it_adds_are_found_on_the_night_after() throws IOException {
        run(FIRST, office(new Town(PEOPLE), FIRST));
        Town town = new Town(PEOPLE);
        for (String source : Town.PERSON_SOURCES) {
            town.add(source, Town.person(PEOPLE + 1)).add(source, Town.person(PEOPLE + 2));
        }
        run(SECOND, office(town, SECOND));

        assertThat(found(SECOND))
                .contains("U02 000001 administrative high", "U18 000001 administrative high")
                .doesNotContain("U02 000002 administrative high", "U18 000002 administrative high");
        assertEveryFindingHasItsLines();
    }

    @Test
    void a_surplus_that_is_approved_for_a_time_is_information() throws IOException {
        Path inbox = office(new Town(PEOPLE), FIRST);
        text(inbox, "transitions", "机构编码,机构名称,编制类型,过渡超编数,过渡期限\n000001,第一局,行政编制,2,2025-06-30\n");
        run(FIRST, inbox);

        assertThat(found(FIRST))
                .contains("U01 000001 administrative info")
                .noneMatch(finding -> finding.startsWith("U14"));
    }

    @Test
    void a_record_that_nobody_keeps_keeps_no_finding_alive() throws IOException {
        Path first = new Town(PEOPLE).write(folder.resolve("first"));
        text(first, "quotas", "机构编码,机构名称,编制类型,核定编制数\n000001,第一局,行政编制,14\n000002,第二局,行政编制,15\n");
        run(FIRST, first);
        assertThat(found(FIRST)).contains("U01 000001 administrative high");

        // Of a list of two rows one says something else: that clears nothing on the same night.
        Path later = new Town(PEOPLE).write(folder.resolve("later"));
        run(SECOND, later);
        run(THIRD, later);

        assertThat(night.jdbc.queryForObject("select state from exception where rule = 'U01'", String.class))
                .isEqualTo("cleared");
    }

    @Test
    void a_record_that_did_not_come_tonight_clears_nothing() throws IOException {
        run(FIRST, office(new Town(PEOPLE), FIRST));
        Path second = office(new Town(PEOPLE), SECOND);
        for (String source : List.of("plans", "ceilings")) {
            Files.delete(second.resolve(source).resolve(source + ".csv"));
        }
        run(SECOND, second);

        assertThat(night.jdbc.queryForList("select state from exception where rule in ('U13', 'U17')", String.class))
                .containsExactly("open", "open");
    }

    /** Two units under one department: the first has two people too many, the second places to spare. */
    private Path office(Town town, String date) throws IOException {
        Path inbox = town.write(folder.resolve("inbox-" + date));
        text(inbox, "units", "机构编码,机构名称,主管部门,行政区划,是否统发\n000001,第一局,某委,539800,是\n000002,第二局,某委,539800,是\n");
        text(inbox, "quotas", "机构编码,机构名称,编制类型,核定编制数\n000001,第一局,行政编制,13\n000002,第二局,行政编制,20\n");
        text(inbox, "quota_changes", "机构编码,机构名称,编制类型,变动日期,增编数,减编数\n000002,第二局,行政编制,2020-01-01,21,2\n");
        text(inbox, "transitions", "机构编码,机构名称,编制类型,过渡超编数,过渡期限\n000001,第一局,行政编制,2,2024-06-30\n");
        text(inbox, "plans", "机构编码,机构名称,编制类型,超编数,每年计划消化数,方案开始时间\n000001,第一局,行政编制,3,2,2023-12-01\n");
        text(inbox, "posts", "机构编码,机构名称,职务层次,核定职数\n000001,第一局,正科,1\n000002,第二局,正科,2\n");
        text(inbox, "ceilings", "行政区划,层级,编制类型,总量控制数\n539800,市级,行政编制,32\n");
        column(inbox, "organization", "职务层次", row -> row < 4 ? "正科" : "科员");
        return inbox;
    }

    private static void column(Path inbox, String source, String header, IntFunction<String> value) throws IOException {
        Path file = inbox.resolve(source).resolve(source + ".csv");
        List<String> lines = Files.readAllLines(file);
        StringBuilder text =
                new StringBuilder(lines.get(0)).append(',').append(header).append('\n');
        for (int i = 1; i < lines.size(); i++) {
            text.append(lines.get(i)).append(',').append(value.apply(i - 1)).append('\n');
        }
        Files.writeString(file, text);
    }

    private static void text(Path inbox, String source, String text) throws IOException {
        Path file = Files.createDirectories(inbox.resolve(source)).resolve(source + ".csv");
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private void run(String date, Path inbox) {
        assertThat(night.run(date, inbox, List.of()).messages()).isEmpty();
    }

    private List<String> found(String date) {
        return night.jdbc.queryForList("""
                select concat_ws(' ', f.rule, coalesce(u.code, '-'), f.subject_part, f.severity)
                from finding f join run r on r.run_id = f.run_id
                left join run_unit u on u.run_id = f.run_id and u.unit_key = f.unit_key
                where r.business_date = ?::date and f.rule like 'U%' order by 1""", String.class, date);
    }

    private void assertEveryFindingHasItsLines() {
        assertThat(night.jdbc.queryForList("""
                        select f.rule from finding f where not exists (
                            select from finding_line l
                            where l.run_id = f.run_id and l.scope = f.scope and l.subject_key = f.subject_key)""", String.class)).isEmpty();
    }
}
