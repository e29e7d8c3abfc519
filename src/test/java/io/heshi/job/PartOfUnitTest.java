package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.definition.read.DefinitionReader;
import io.heshi.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A source forgets a part of a unit, too few people for any gate: one finding of the unit, and nothing is opened or cleared by it. */
@Tag("slow")
class PartOfUnitTest {
    private static final String FIRST = "2024-12-30";
    private static final String SECOND = "2024-12-31";
    private static final String THIRD = "2025-01-02";
    private static final String FOURTH = "2025-01-03";
    private static final String LATER = "2025-02-10";
    private static final List<String> OF_OTHERS = List.of("D11", "U08");

    @TempDir
    private Path folder;

    private static TestDatabase afterFirst;

    private Night night;

    /** What happens to the town in the second night. */
    private interface Change {
        void of(Town town);
    }

    @BeforeAll
    static void firstNight(@TempDir Path folder) throws IOException {
        afterFirst = new Night(folder).left(FIRST, town().write(folder.resolve(FIRST)));
    }

    @AfterAll
    static void drop() {
        afterFirst.close();
    }

    @BeforeEach
    void open() {
        night = new Night(folder, afterFirst.copy());
    }

    @AfterEach
    void close() {
        night.close();
    }

    /**
     * The persons 1 to 40 work in the ninth office, 41 to 60 in the eighth, 61 to 69 in the seventh. Of the first twelve of the ninth
     * something has been found in every source: another quota type, nobody whom the register knows, paid after death and retirement.
     */
    private static Town town() {
        Town town = new Town(800);
        for (String source : Town.PERSON_SOURCES) {
            IntStream.rangeClosed(1, 40).forEach(i -> place(town, source, i, 9));
            IntStream.rangeClosed(41, 60).forEach(i -> place(town, source, i, 8));
            IntStream.rangeClosed(61, 69).forEach(i -> place(town, source, i, 7));
        }
        town.without("register", 4).without("hr", 4).without("organization", 4);
        place(town, "finance", 7, 8);
        IntStream.rangeClosed(8, 10).forEach(i -> town.with("hr", i, "编制类型", "事业编制"));
        return town.with("hr", 1, "编制类型", "事业编制")
                .with("organization", 2, "编制类型", "事业编制")
                .with("finance", 3, "编制类型", "事业编制")
                .with("hr", 5, "人员状态", "死亡")
                .with("hr", 5, "死亡日期", "2024-06-30")
                .with("hr", 6, "人员状态", "退休")
                .with("hr", 6, "退休日期", "2024-06-30");
    }

    private static void place(Town town, String source, int person, int unit) {
        town.with(source, person, "单位代码", "00000" + unit).with(source, person, "单位名称", "第" + unit + "局");
    }

    private static Change forgets(String source, int first, int last) {
        return town -> IntStream.rangeClosed(first, last).forEach(i -> town.without(source, i));
    }

    private static Stream<Arguments> parts() {
        return Stream.of(
                Arguments.of("a payroll that is cut", forgets("finance", 1, 16), List.of("finance 39 12")),
                Arguments.of("rows of HR that are blank", forgets("hr", 1, 14), List.of("hr 39 11")),
                Arguments.of(
                        "the organization department", forgets("organization", 1, 14), List.of("organization 39 11")),
                Arguments.of("the register", forgets("register", 1, 14), List.of("register 39 11")),
                Arguments.of("exactly a quarter", forgets("finance", 21, 30), List.of("finance 39 10")),
                Arguments.of(
                        "two units",
                        (Change) town -> {
                            forgets("finance", 21, 32).of(town);
                            forgets("finance", 41, 46).of(town);
                        },
                        List.of("finance 21 6", "finance 39 12")),
                Arguments.of(
                        "two sources",
                        (Change) town -> {
                            forgets("finance", 21, 32).of(town);
                            forgets("hr", 41, 46).of(town);
                        },
                        List.of("finance 39 12", "hr 20 6")));
    }

    private static Stream<Arguments> noParts() {
        return Stream.of(
                Arguments.of("less than a quarter", forgets("finance", 21, 29)),
                Arguments.of("a unit of nine", forgets("finance", 61, 68)),
                Arguments.of("another unit of the same source", (Change)
                        town -> IntStream.rangeClosed(21, 34).forEach(i -> place(town, "finance", i, 1))),
                Arguments.of("a leave that HR tells of", (Change) town -> IntStream.rangeClosed(21, 34)
                        .forEach(i -> town.without("finance", i)
                                .with("hr", i, "人员状态", "辞职")
                                .with("hr", i, "变动日期", SECOND))),
                Arguments.of("a leave that only the reason tells of", (Change) town -> IntStream.rangeClosed(21, 34)
                        .forEach(i -> town.without("finance", i)
                                .with("hr", i, "人员状态", "")
                                .with("hr", i, "变动原因", "调出")
                                .with("hr", i, "变动日期", SECOND))),
                Arguments.of("a retirement that the source tells of", (Change) town -> IntStream.rangeClosed(21, 34)
                        .forEach(i -> town.without("finance", i)
                                .with("register", i, "人员状态", "退休")
                                .with("register", i, "退休日期", SECOND))),
                Arguments.of("everybody's going", (Change) town -> Town.PERSON_SOURCES.forEach(
                        source -> forgets(source, 21, 34).of(town))),
                Arguments.of("a move that the register tells of", (Change) town -> IntStream.rangeClosed(21, 34)
                        .forEach(i -> {
                            town.without("finance", i);
                            List.of("register", "hr", "organization").forEach(source -> place(town, source, i, 1));
                        })));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("parts")
    void a_part_of_a_unit_gone_is_one_finding_and_nothing_of_its_people_is_opened_or_cleared(
            String what, Change change, List<String> told) throws IOException {
        List<String> before = settled();
        assertThat(before).hasSizeGreaterThan(5);

        run(SECOND, change);

        assertThat(settled()).isEqualTo(before);
        assertThat(parts("D11")).isEqualTo(told);
        assertThat(endedPlaces()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"finance", "register"})
    void it_lasts_until_the_source_has_them_again(String source) throws IOException {
        List<String> before = settled();
        run(SECOND, forgets(source, 1, 16));
        List<String> told = parts("D11");
        assertThat(told).hasSize(1);

        run(THIRD, forgets(source, 1, 16));
        assertThat(settled()).isEqualTo(before);
        assertThat(parts("D11")).isEqualTo(told);
        assertThat(endedPlaces()).isZero();

        run(FOURTH, town -> {});
        assertThat(settled().stream().filter(state -> state.endsWith("open")).toList())
                .isEqualTo(before);
        assertThat(night.jdbc.queryForList("select distinct state from exception where rule = 'D11'", String.class))
                .containsExactly("cleared");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noParts")
    void is_no_part_gone(String what, Change change) throws IOException {
        run(SECOND, change);

        assertThat(night.jdbc.queryForList("select rule from exception where rule = 'D11'", String.class))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            missing_percent: {value: 25 | missing_percent: {value: 50
            missing_least: {value: 10   | missing_least: {value: 50
            """)
    void its_limits_are_settings(String limit, String higher) throws IOException {
        Path jobs = Night.copyOfJobs(folder.resolve("jobs"));
        Path settings = jobs.resolve("settings.yaml");
        String text = Files.readString(settings);
        assertThat(text).contains(limit);
        Files.writeString(settings, text.replace(limit, higher));
        night.definitions = DefinitionReader.read(jobs);

        run(SECOND, forgets("finance", 1, 16));

        assertThat(night.jdbc.queryForList("select rule from exception where rule = 'D11'", String.class))
                .isEmpty();
    }

    @Test
    void a_night_that_is_run_again_says_the_same() throws IOException {
        run(SECOND, forgets("finance", 1, 16));
        List<String> first = night.states();

        run(SECOND, forgets("finance", 1, 16));

        assertThat(night.states()).isEqualTo(first);
        assertThat(parts("D11")).containsExactly("finance 39 12");
    }

    @Test
    void who_is_still_there_is_judged_as_ever() throws IOException {
        run(SECOND, town -> {
            forgets("finance", 21, 34).of(town);
            town.with("hr", 1, "编制类型", "行政编制").with("organization", 35, "编制类型", "事业编制");
        });

        assertThat(night.jdbc.queryForList(
                        "select e.state from exception e where rule = 'P14' and subject_key in (?, ?) order by 1",
                        String.class,
                        key(1),
                        key(35)))
                .containsExactly("cleared", "open");
    }

    @Test
    void after_the_grace_span_the_absence_is_a_fact() throws IOException {
        run(SECOND, forgets("finance", 21, 34));
        assertThat(states("rule = 'P02'")).containsOnly("P02 pending").hasSize(14);

        run(LATER, forgets("finance", 21, 34));

        assertThat(states("rule = 'P02'")).containsOnly("P02 open").hasSize(14);
        assertThat(states("rule = 'D11'")).containsExactly("D11 open");
    }

    private static long key(int person) {
        return Long.parseLong(Town.idNumber(person).substring(0, 17));
    }

    /** Everything that is open or cleared, but what the units' own changes of pay and figures are. */
    private List<String> settled() {
        return night.jdbc.queryForList(
                "select concat_ws(' ', rule, subject_key, state) from exception where state <> 'pending' and not rule = any (?) order by 1",
                String.class,
                (Object) OF_OTHERS.toArray(String[]::new));
    }

    private List<String> states(String which) {
        return night.jdbc.queryForList(
                "select rule || ' ' || state from exception where " + which + " order by 1", String.class);
    }

    private Integer endedPlaces() {
        return night.jdbc.queryForObject("select count(*) from place where valid_to is not null", Integer.class);
    }

    /** What the latest findings say: source, how many it had, how many it has no more. */
    private List<String> parts(String rule) {
        return night.jdbc.queryForList("""
                select concat_ws(' ', split_part(e ->> 'column', '.', 1), max(e ->> 'value') filter (where e ->> 'column' like '%.missing_persons'),
                    max(e ->> 'value') filter (where e ->> 'column' like '%.missing_part'))
                from finding f, jsonb_array_elements(f.evidence) e
                where f.rule = ? and f.run_id = (select max(run_id) from finding) and e ->> 'column' like '%.missing%'
                group by f.subject_key, split_part(e ->> 'column', '.', 1) order by 1""", String.class, rule);
    }

    private void run(String date, Change change) throws IOException {
        Town town = town();
        change.of(town);
        Path inbox = folder.resolve(String.format(Locale.ROOT, "inbox-%s", date));
        RunOutcome outcome = night.run(date, town.write(inbox), List.of());
        assertThat(outcome.messages()).isEmpty();
    }
}
