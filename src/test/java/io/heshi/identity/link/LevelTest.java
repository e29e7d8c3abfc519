package io.heshi.identity.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.definition.linkage.ColumnKind;
import io.heshi.definition.linkage.Comparison;
import io.heshi.definition.linkage.Level;
import io.heshi.definition.linkage.Linkage;
import io.heshi.store.sql.Sql;
import io.heshi.testing.TestDatabase;
import io.heshi.testing.TestPostgres;
import io.heshi.vocabulary.IdReading;
import io.heshi.vocabulary.ResidentId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** At which level two values stand, both ways round. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LevelTest {
    private static final List<Level> NAME = List.of(
            Level.SAME, Level.VARIANT, Level.HOMOPHONE, Level.SIMILAR_SHAPE, Level.TRANSPOSED, Level.ONE_CHARACTER);
    private static final List<Level> NUMBER = List.of(
            Level.SAME,
            Level.OLD_NUMBER,
            Level.PRECISION_LOST,
            Level.ONE_DIGIT,
            Level.TRANSPOSED,
            Level.SEQUENCE_DIFFERS,
            Level.BIRTH_DIFFERS);
    private static final List<Level> DATE = List.of(
            Level.SAME,
            Level.COMPATIBLE,
            Level.SAME_MONTH,
            Level.DAY_AND_MONTH_SWAPPED,
            Level.ONE_DIGIT,
            Level.SAME_YEAR);
    private static final List<Level> TEXT = List.of(
            Level.SAME,
            Level.TRANSPOSED,
            Level.ONE_CHARACTER,
            Level.SAME_WORDS,
            Level.COMPATIBLE,
            Level.SAME_BEGINNING);

    private TestDatabase database;
    private JdbcTemplate jdbc;

    @BeforeAll
    void open() {
        database = TestPostgres.fresh();
        jdbc = new JdbcTemplate(database.dataSource());
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void names() {
        assertLevels(ColumnKind.NAME, NAME, """
                伍柒玖, 伍柒玖, same
                呂柒玖, 吕柒玖, variant
                吕喆, 吕哲, variant
                章伍柒, 张伍柒, homophone
                单伍柒, 善伍柒, homophone
                伍柒, 舞柒, homophone
                候伍未, 候伍末, similar_shape
                戊柒玖, 戌柒玖, similar_shape
                伍玖柒, 伍柒玖, transposed
                伍柒, 柒伍, transposed
                伍柒玖, 伍柒, one_character
                伍柒玖, 柒玖, one_character
                伍柒玖, 伍捌玖, one_character
                阿卜杜柒玖, 阿卜柒玖, one_character
                伍柒, 伍柒玖拾, different
                伍柒玖, 陆捌拾, different
                伍, 柒, different
                伍柒, , blank
                """);
    }

    @Test
    void numbers() {
        assertLevels(ColumnKind.ID_NO, NUMBER, """
                539899198501010017, 539899198501010017, same
                539899198501010017, 539899850101001, old_number
                539899198501010017, 539899198501010000, precision_lost
                539899198501010017, 539899198501010018, one_digit
                539899198501010017, 539899198501010217, one_digit
                539899198501010017, 39899198501010017, one_digit
                539899198501010017, 53989919850101017, one_digit
                539899198501010017, 539899189501010017, transposed
                539899198501010017, 358899198501010017, different
                539899198501010017, 359899198501010017, transposed
                539899198501010017, 539899198501018896, sequence_differs
                539899198501010017, 539899197203250014, birth_differs
                539899198501010017, 539899198203010014, birth_differs
                539899198501010017, 439899198401010017, different
                539899198501010017, 539899, different
                539899198501010017, , blank
                """);
    }

    @Test
    void dates() {
        assertLevels(ColumnKind.DATE, DATE, """
                1985-01-02, 1985-01-02, same
                1985-01-02, 1985-01, compatible
                1985-01-02, 1985, compatible
                1985-01-02, 1985-01-25, same_month
                1985-01-02, 1985-02-01, day_and_month_swapped
                1985-01-02, 1986-01-02, one_digit
                1985-01-02, 1985-03-02, one_digit
                1985-01-02, 1985-11-22, same_year
                1985-01, 1985-02, one_digit
                1985-01, 1985-12, same_year
                1985-01-02, 1973-11-25, different
                1985, 1972, different
                , 1985, blank
                """);
    }

    @Test
    void texts() {
        assertLevels(ColumnKind.TEXT, TEXT, """
                MARY, MARY, same
                MARY, MRAY, transposed
                MARY, MAREY, one_character
                MARY, M, compatible
                12 MAIN ROAD, MAIN ROAD 12, same_words
                KATHERINE, KATIE, same_beginning
                KATHERINE, KATHY, same_beginning
                MARY, JOHN, different
                AB, BA, transposed
                AB, CD, different
                """);
    }

    /** @param cases two values and their level a line, which is that of both ways round */
    private void assertLevels(ColumnKind kind, List<Level> levels, String cases) {
        Comparison comparison = new Comparison(
                "v",
                levels.stream()
                        .map(level -> new Comparison.Step(level, List.of("v")))
                        .toList(),
                false);
        List<String[]> told = cases.lines().map(line -> line.split(", ?", -1)).toList();
        new TransactionTemplate(new JdbcTransactionManager(database.dataSource())).executeWithoutResult(status -> {
            List<Integer> numbers = numbers(Linkages.of("v", kind, comparison), told);
            for (int i = 0; i < numbers.size(); i++) {
                String[] line = told.get(i / 2);
                assertThat(called(comparison, numbers.get(i)))
                        .as("%s, line %d", kind, i / 2 + 1)
                        .isEqualTo(line[2]);
            }
        });
    }

    /** The level of each line, and of its values the other way round. */
    private List<Integer> numbers(Linkage linkage, List<String[]> told) {
        jdbc.execute("create temp table pairable (id bigint, mask bigint, v text) on commit drop");
        jdbc.execute("create temp table pair (a_id bigint, b_id bigint) on commit drop");
        long id = 0;
        for (String[] line : told) {
            for (int turned = 0; turned < 2; turned++) {
                jdbc.update(
                        "insert into pairable values (?, 0, ?), (?, 0, ?)", id, line[turned], id + 1, line[1 - turned]);
                jdbc.update("insert into pair values (?, ?)", id, id + 1);
                id += 2;
            }
        }
        new Linker(database.dataSource(), linkage).learn("pairable", Linker.PAIRS);
        new Sql(database.dataSource())
                .statement(
                        "link/33-level",
                        Map.of("pairs", "pair", "prepared", "link_population", "levels", "pair_level"),
                        new LinkageSql(linkage).levels())
                .update();
        return jdbc.queryForList("select levels[1] from pair_level order by a_id", Integer.class);
    }

    private static String called(Comparison comparison, int number) {
        return switch (number) {
            case Comparison.BLANK -> "blank";
            case Comparison.DIFFERENT -> "different";
            default -> comparison.level(number).level().code();
        };
    }

    /** The check character of the standard is one law in two languages. */
    @Test
    void a_number_is_valid_in_SQL_when_it_is_in_java() {
        Random random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            String number = "5398991985%02d%02d%03d%s"
                    .formatted(
                            1 + random.nextInt(12),
                            1 + random.nextInt(28),
                            random.nextInt(1000),
                            "0123456789X".charAt(random.nextInt(11)));
            assertThat(jdbc.queryForObject("select is_resident_id(?)", Boolean.class, number))
                    .isEqualTo(ResidentId.read(number) instanceof IdReading.Valid);
        }
        for (String none : List.of("", "5398991985010100", "539899850101001", "53989919850101001x", "无")) {
            assertThat(jdbc.queryForObject("select is_resident_id(?)", Boolean.class, none))
                    .isFalse();
        }
    }
}
