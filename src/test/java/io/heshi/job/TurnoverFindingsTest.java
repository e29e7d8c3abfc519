package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings about pools, allocations, filings and those who came by them, from files on disk to the ledger. */
class TurnoverFindingsTest {
    private static final String FIRST = "2024-12-30";
    private static final String SECOND = "2024-12-31";
    private static final int PEOPLE = 12;
    private static final String MARKS = "占用周转池,周转编制核定文号,用编备案号,进入形式,入编时间,学历";

    @TempDir
    private Path folder;

    private Night night;

    /** What the register says of persons by number, under {@link #MARKS}. People of even numbers are in the first unit. */
    private final Map<Integer, String> marks = new HashMap<>();

    @BeforeEach
    void open() {
        night = new Night(folder);
    }

    @AfterEach
    void close() {
        night.close();
    }

    @Test
    void the_ledger_of_pools_and_filings_is_held_against_who_is_there() throws IOException {
        marks.put(2, "人才周转池,云编[2023]8号,云编备[2024]1号,绿色通道,2024-06-30,大学");
        marks.put(4, "人才池,云编（2023）08号,云编备[2024]1号,绿色通道,2024-07-01,硕士");
        marks.put(6, ",云编〔2023〕9号,,,2023-07-01,大学");
        marks.put(3, "教育,,,,2023-07-01,博士");
        marks.put(5, ",,云编备〔2024〕1号,,2024-05-01,大学");
        marks.put(7, ",,,政录企用,2020-05-01,大学");
        marks.put(9, ",,,政录企用,2020-05-01,大学");
        run(FIRST, office(FIRST));

        assertThat(found(FIRST))
                .containsExactly(
                        "F01 000001 云编备〔2024〕01号 medium",
                        "F02 000001 云编备〔2024〕01号 medium",
                        "F03 000002 5 medium",
                        "F05 000002 9 medium",
                        "F06 000001 2 low",
                        "U07 000001 云编〔2022〕3号 info",
                        "U07 000002 云编〔2023〕8号 medium",
                        "U10 - 教育周转池 medium",
                        "U11 000001 云编〔2023〕8号 medium",
                        "U12 000001 6 medium",
                        "U12 000002 3 medium");
        assertEveryFindingHasItsLines();
        assertThat(lines("U11"))
                .containsExactly("allocations/allocations.csv 2", "register/register.csv 3", "register/register.csv 5");
        assertThat(lines("U10")).containsExactly("allocations/allocations.csv 5", "pools/pools.csv 3");
        assertThat(Files.readString(night.reports(FIRST).resolve("exceptions.csv")))
                .contains("U10", "U11", "U12", "F01");
    }

    @Test
    void a_place_that_was_left_is_idle_from_then_on() throws IOException {
        marks.put(2, "人才周转池,云编[2023]8号,,,2023-07-01,硕士");
        marks.put(3, "人才周转池,云编[2023]8号,,,2023-07-01,硕士");
        run(FIRST, office(FIRST));
        assertThat(found(FIRST)).containsExactly("U07 000001 云编〔2022〕3号 info", "U10 - 教育周转池 medium");

        marks.remove(3);
        run(SECOND, office(SECOND));

        assertThat(night.jdbc.queryForList(
                        "select unit_key || ' ' || used || ' ' || idle_since || ' ' || days_since from run_allocation where run_id = 2 and document = document_key('云编〔2023〕8号') order by unit_key",
                        String.class))
                .containsExactly("1 1 2023-06-01 579", "2 0 2024-12-31 0");
        assertThat(found(SECOND)).containsExactly("U07 000001 云编〔2022〕3号 info", "U10 - 教育周转池 medium");
        assertThat(night.jdbc.queryForList(
                        "select number || ' ' || rule || ' ' || state from exception where rule in ('U07', 'U10') order by 1",
                        String.class))
                .hasSize(2)
                .allMatch(exception -> exception.endsWith(" open"));
    }

    private Path office(String date) throws IOException {
        Path inbox = new Town(PEOPLE).write(folder.resolve("inbox-" + date));
        text(inbox, "pools", """
                周转池名称,池类型,规模
                云州市人才编制周转池,人才,10
                教育周转池,教育,1
                """);
        text(inbox, "allocations", """
                机构编码,机构名称,周转池名称,下达数,核定文号,下达日期
                000001,第一局,人才周转池,1,云编〔2023〕8号,2023-06-01
                000002,第二局,人才周转池,1,云编〔2023〕8号,2023-06-01
                000001,第一局,云州市人才编制周转池,1,云编〔2024〕9号,
                000001,第一局,教育,2,云编〔2022〕3号,2024-03-30
                """);
        text(inbox, "filings", """
                备案号,机构编码,机构名称,核准人数,有效期至
                云编备〔2024〕01号,000001,第一局,2,2024-06-30
                云编备〔2024〕2号,000002,第二局,2,2024-12-31
                """);
        text(inbox, "enterprise_talent", "身份证号,姓名,用人企业\n%s,%s,某公司\n".formatted(Town.idNumber(7), Town.name(7)));
        text(inbox, "high_level_talent", "身份证号,姓名\n%s,%s\n".formatted(Town.idNumber(7), Town.name(7)));
        mark(inbox);
        return inbox;
    }

    private void mark(Path inbox) throws IOException {
        Path file = inbox.resolve("register").resolve("register.csv");
        List<String> lines = Files.readAllLines(file);
        String header = lines.get(0).replace("入编时间", "旧列");
        StringBuilder text = new StringBuilder(header).append(',').append(MARKS).append('\n');
        for (int person = 1; person < lines.size(); person++) {
            text.append(lines.get(person))
                    .append(',')
                    .append(marks.getOrDefault(person, ",,,,,"))
                    .append('\n');
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

    /** Rule, unit, what it is about and severity; persons by their number. */
    private List<String> found(String date) {
        return night
                .jdbc
                .query(
                        """
                        select f.rule, coalesce(u.code, '-') as unit, f.severity, f.person_id_no, coalesce(a.document_no, g.filing_no, p.pool) as subject
                        from finding f join run r on r.run_id = f.run_id
                        left join run_unit u on u.run_id = f.run_id and u.unit_key = f.unit_key
                        left join run_allocation a on f.scope = 'allocation' and a.run_id = f.run_id and a.allocation_key = f.subject_key
                        left join run_filing g on f.scope = 'filing' and g.run_id = f.run_id and g.filing_key = f.subject_key
                        left join run_pool p on f.scope = 'pool' and p.run_id = f.run_id and p.pool_key = f.subject_key
                        where r.business_date = ?::date and (f.rule in ('U07', 'U10', 'U11', 'U12') or f.rule like 'F%')""",
                        (row, n) -> "%s %s %s %s"
                                .formatted(
                                        row.getString("rule"),
                                        row.getString("unit"),
                                        row.getString("subject") == null
                                                ? number(row.getString("person_id_no"))
                                                : row.getString("subject"),
                                        row.getString("severity")),
                        date)
                .stream()
                .sorted()
                .toList();
    }

    private static String number(String idNo) {
        for (int person = 1; person <= PEOPLE; person++) {
            if (Town.idNumber(person).equals(idNo)) {
                return Integer.toString(person);
            }
        }
        throw new IllegalArgumentException("nobody of the town");
    }

    private List<String> lines(String rule) {
        return night.jdbc.queryForList("""
                select distinct s.file_name || ' ' || l.line
                from finding f
                join finding_line l on l.run_id = f.run_id and l.scope = f.scope and l.subject_key = f.subject_key
                join source_file s on s.run_id = l.run_id and s.file_id = l.file_id
                where f.rule = ? order by 1""", String.class, rule);
    }

    private void assertEveryFindingHasItsLines() {
        assertThat(night.jdbc.queryForList("""
                        select f.rule from finding f where not exists (
                            select from finding_line l
                            where l.run_id = f.run_id and l.scope = f.scope and l.subject_key = f.subject_key)""", String.class)).isEmpty();
    }
}
