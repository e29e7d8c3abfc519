package io.heshi.job;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.definition.read.DefinitionReader;
import io.heshi.examine.RuleCheck;
import io.heshi.gate.Release;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Two persons have the same account: a column of one's own and a rule, both in YAML. */
@Tag("slow")
class SharedValueTest {
    private static final String FIRST = "2024-12-29";
    private static final String SECOND = "2024-12-30";
    private static final String THIRD = "2024-12-31";
    private static final String ACCOUNT = "银行账号";
    private static final String SAME = "6222021234567890123";
    private static final int PEOPLE = 60;
    private static final int EACH = 6;

    private static final String OWN = """
            own:
              bank_account: {type: text, titles: [银行账号], zh: 银行账号, en: Bank account}
            required_columns""";

    private static final String RULE = """
            rule: Z02
            title: {zh: 多人工资发到同一账户, en: Pay of several persons into one account}
            over: shared
            of: [finance.bank_account]
            severity: {otherwise: high, info: persons > setting.shared_most}
            when: in_post > 1
            evidence: [persons, units]
            basis: 内部控制
            advice: {zh: 核实账户, en: Look into it}
            examples_assume: {shared_most: 5}
            examples:
              - finds: {persons: 2, in_post: 2}
              - finds: {persons: 200, in_post: 200}
              - passes: {persons: 2, in_post: 1}
            """;

    private static final String SETTING =
            "\nshared_most: {value: 5, title: {zh: 多于此人数的相同账户只作提示, en: Shared by more only noted}, unit: {zh: 人, en: persons}}\n";

    @TempDir
    private Path folder;

    private Night night;

    @BeforeEach
    void open() throws IOException {
        night = new Night(folder);
        Path jobs = Night.copyOfJobs(folder.resolve("jobs"));
        Path finance = jobs.resolve("sources/finance.yaml");
        Files.writeString(finance, Files.readString(finance).replace("required_columns", OWN));
        Path settings = jobs.resolve("settings.yaml");
        Files.writeString(settings, Files.readString(settings) + SETTING);
        Files.createDirectories(jobs.resolve("rules/shared"));
        Files.writeString(jobs.resolve("rules/shared/Z02-one-account.yaml"), RULE);
        night.definitions = DefinitionReader.read(jobs);
    }

    @AfterEach
    void close() {
        night.close();
    }

    private static Town town() {
        return town(PEOPLE);
    }

    private static Town town(int people) {
        Town town = new Town(people).having(ACCOUNT);
        for (int i = 1; i <= people; i++) {
            town.with("finance", i, ACCOUNT, account(i));
        }
        return town;
    }

    private static String account(int person) {
        return "62220212345678%05d".formatted(person * 37);
    }

    private static Town same(Town town, int... persons) {
        for (int person : persons) {
            town.with("finance", person, ACCOUNT, SAME);
        }
        return town;
    }

    private RunOutcome run(String date, Town town) throws IOException {
        return night.run(date, town.write(folder.resolve("inbox-" + date)), List.of());
    }

    @Test
    void one_finding_names_all_who_share_and_stays_until_one_account_changes() throws IOException {
        assertThat(new RuleCheck(night.database.dataSource()).faults(night.definitions))
                .isEmpty();
        assertThat(run(FIRST, same(town(), 7, 8, 9)).messages()).isEmpty();

        assertThat(night.states()).containsExactly("Z02 open");
        String csv = Files.readString(night.reports(FIRST).resolve("exceptions.csv"));
        assertThat(csv)
                .contains("相同的值：" + "*".repeat(15) + "0123", "涉及人数：3", Town.name(7), Town.name(8), Town.name(9))
                .doesNotContain(SAME);
        assertThat(lines()).containsExactly("finance 8", "finance 9", "finance 10");
        assertThat(night.jdbc.queryForList("select identity from entity_identity where scope = 'shared'", String.class))
                .singleElement()
                .asString()
                .hasSize(64);
        List<String> numbers = night.jdbc.queryForList("select subject_key::text from exception", String.class);

        run(SECOND, same(town(), 7, 8).with("finance", 7, ACCOUNT, "6222 0212 3456 7890 123"));
        assertThat(night.states()).containsExactly("Z02 open");
        assertThat(night.jdbc.queryForList("select subject_key::text from exception", String.class))
                .isEqualTo(numbers);

        run(THIRD, same(town(), 8));
        assertThat(night.states()).containsExactly("Z02 cleared");
    }

    private List<String> lines() {
        return night.jdbc.queryForList("select source || ' ' || line from finding_line order by line", String.class);
    }

    /**
     * What some persons from a number on say, and what is found of them.
     *
     * @param found severity and persons of each finding
     */
    private record Shape(String what, BiConsumer<Town, Integer> change, List<String> found) {}

    private static Shape shape(String what, BiConsumer<Town, Integer> change, String... found) {
        return new Shape(what, change, List.of(found));
    }

    /** Two persons have a text in the place of their accounts. */
    private static Shape standIn(String text) {
        return shape(
                text,
                (town, first) -> town.with("finance", first, ACCOUNT, text).with("finance", first + 1, ACCOUNT, text));
    }

    private static final List<Shape> SHAPES = List.of(
            shape("nobody", (town, i) -> {}),
            shape("two", (town, i) -> sharing(town, i, 2), "high 2"),
            shape("six, more than the setting", (town, i) -> sharing(town, i, 6), "info 6"),
            shape("two pairs", (town, i) -> sharing(sharing(town, i, 2), i + 2, 2), "high 2", "high 2"),
            shape(
                    "full width",
                    (town, i) -> sharing(town, i, 1).with("finance", i + 1, ACCOUNT, wide(shared(i))),
                    "high 2"),
            shape(
                    "blanks and hyphens",
                    (town, i) -> sharing(town, i, 1)
                            .with("finance", i + 1, ACCOUNT, shared(i).replaceAll("(....)", " $1-")),
                    "high 2"),
            shape("two rows of one person", (town, i) -> sharing(town, i, 1).add("finance", second(i, shared(i)))),
            shape(
                    "the second row of somebody",
                    (town, i) -> town.with("finance", i, ACCOUNT, shared(i)).add("finance", second(i + 1, shared(i))),
                    "high 2"),
            shape("one of them gone", (town, i) -> sharing(town, i, 2).with("finance", i, "人员状态", "辞职")),
            shape("without a number, the same name", (town, i) -> nameless(sharing(town, i, 2), i + 1, Town.name(i))),
            shape("without a number, another name", (town, i) -> nameless(sharing(town, i, 2), i + 1, "别人"), "high 2"),
            shape(
                    "two rows without a number",
                    (town, i) -> nameless(nameless(sharing(town, i, 2), i + 1, "孙某"), i, "孙某")),
            standIn(""),
            standIn("0000000000000000000"),
            standIn("1111111111"),
            standIn("1234567890123456789"),
            standIn("待补"),
            standIn("待补录（财务）"),
            standIn("无"),
            standIn("无银行卡"),
            standIn("未提供"),
            standIn("不详"),
            standIn("现金发放"),
            standIn("6.22202E+18"),
            standIn("6222021234567890000"));

    private static Town sharing(Town town, int first, int persons) {
        for (int i = first; i < first + persons; i++) {
            town.with("finance", i, ACCOUNT, shared(first));
        }
        return town;
    }

    private static String shared(int first) {
        return "62170012345%04d019".formatted(first * 7);
    }

    private static String wide(String digits) {
        return digits.chars().mapToObj(c -> Character.toString(c - '0' + '０')).collect(joining());
    }

    private static Map<String, String> second(int person, String account) {
        Map<String, String> row = Town.person(person);
        row.put("职务", "兼职");
        row.put(ACCOUNT, account);
        return row;
    }

    private static Town nameless(Town town, int person, String name) {
        return town.with("finance", person, "姓名", name).with("finance", person, "身份证号", "");
    }

    @Test
    void only_different_persons_share_a_real_value() throws IOException {
        Town town = town(SHAPES.size() * EACH + 100);
        List<String> expected = new ArrayList<>();
        for (int n = 0; n < SHAPES.size(); n++) {
            Shape shape = SHAPES.get(n);
            shape.change().accept(town, n * EACH + 1);
            shape.found().forEach(found -> expected.add(shape.what() + ": " + found));
        }

        assertThat(run(FIRST, town).messages()).isEmpty();

        List<String> found = new ArrayList<>();
        for (Map<String, Object> row : night.jdbc.queryForList("""
                select f.severity || ' ' || s.persons as told, min(nullif(greatest(h.person_key, 0), 0)) as person_key
                from finding f
                join run_shared s using (run_id, subject_key)
                join run_shared_holder h using (run_id, subject_key)
                where f.rule = 'Z02' group by f.severity, s.persons, subject_key order by 2""")) {
            found.add(shapeOf((Long) row.get("person_key")) + ": " + row.get("told"));
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static String shapeOf(Long key) {
        int person = 1;
        while (!Town.idNumber(person).startsWith(key.toString())) {
            person++;
        }
        return SHAPES.get((person - 1) / EACH).what();
    }

    static Stream<Arguments> losses() {
        return Stream.of(
                Arguments.of("the column is gone", (Consumer<Path>) inbox -> header(inbox, "备用")),
                Arguments.of("its values are damaged", (Consumer<Path>) inbox -> cells(inbox, "6.22202E+18")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("losses")
    void a_column_gone_bad_clears_nothing(String what, Consumer<Path> loss) throws IOException {
        run(FIRST, same(town(), 1, 2));
        assertThat(night.states()).containsExactly("Z02 open");
        Path inbox = same(town(), 1, 2).write(folder.resolve("inbox-" + SECOND));
        loss.accept(inbox);

        assertThat(night.run(SECOND, inbox, List.of()).exitCode()).isEqualTo(ExitCode.HELD);
        RunOutcome released = night.run(SECOND, inbox, List.of(new Release("finance", "值班员", "系统改版")));

        assertThat(released.messages()).isEmpty();
        assertThat(night.states()).containsExactly("Z02 open");
        assertThat(night.jdbc.queryForObject(
                        "select reason from run_rule where rule = 'Z02' and not examined order by run_id desc limit 1",
                        String.class))
                .contains("finance.bank_account 银行账号");
    }

    private static void header(Path inbox, String header) {
        edit(inbox, ACCOUNT, header);
    }

    private static void cells(Path inbox, String value) {
        edit(inbox, "6222021234567\\d*", value);
    }

    private static void edit(Path inbox, String regex, String replacement) {
        Path file = inbox.resolve("finance/finance.csv");
        try {
            Files.writeString(file, Files.readString(file).replaceAll(regex, replacement));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void nothing_is_cleared_while_the_row_of_somebody_who_shares_cannot_be_read() throws IOException {
        run(FIRST, same(town(250), 1, 2));
        assertThat(night.states()).containsExactly("Z02 open");
        Path inbox = same(town(250), 1, 2).write(folder.resolve("inbox-" + SECOND));
        edit(inbox, "(?m)^(" + Town.idNumber(1) + ",.*)$", "$1,,多出一格");

        assertThat(night.run(SECOND, inbox, List.of()).messages()).isEmpty();
        assertThat(night.states()).contains("Z02 open");

        run(THIRD, same(town(250), 2));
        assertThat(night.states()).contains("Z02 cleared");
    }
}
