package io.heshi.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.report.record.Explanation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever is said not to stand in a source may stand in a row of it that could not be read: the explanation says so. */
@Tag("slow")
class RejectedRowExplainedTest {
    private static final String DATE = "2024-12-30";
    private static final int PEOPLE = 400;
    private static final int PERSON = 8;
    private static final String LINE = "register/register.csv:9";
    private static final String ABSENT = "无此人";
    private static final String UNREAD = "未能读入";
    private static final String PERHAPS = "姓名相同";
    private static final String COUNTED = "本次退回";

    @TempDir
    private Path folder;

    private Night night;

    @BeforeEach
    void begin() {
        night = new Night(folder);
    }

    @AfterEach
    void close() {
        night.close();
    }

    /** What stands in the row of the register instead, and what is said of it. */
    @DisplayName("the row of a person")
    @ParameterizedTest(name = "{index} {0}")
    @CsvSource({
        "too many fields,       own,   own,   '科长,书记',   " + UNREAD + ", 个字段，应为",
        "a line break,          own,   own,   '科长\n书记',  " + UNREAD + ", 个字段，应为",
        "no number but a name,  none,  own,   '科长,书记',   " + PERHAPS + ", 个字段，应为",
        "a number cut short,    short, own,   '科长,书记',   " + PERHAPS + ", 个字段，应为",
        "neither,               none,  none,  '科长,书记',   " + COUNTED + ", 1 行",
        "neither and whole,     none,  none,  科长,          " + COUNTED + ", 1 行",
        "of somebody else,      other, own,   '科长,书记',   " + COUNTED + ", 1 行",
        "a part of a long name, none,  long,  '科长,书记',   " + COUNTED + ", 1 行",
    })
    void that_was_rejected_is_told(String shape, String number, String name, String row, String said, String why)
            throws IOException {
        String register = explained(new Town(PEOPLE)
                .with("register", PERSON, "职务", row)
                .with("register", PERSON, "姓名", name(name))
                .with("register", PERSON, "身份证号", number(number))
                .write(folder.resolve("inbox")));

        assertThat(register).contains(said, why);
        assertThat(register.contains(ABSENT)).isEqualTo(!said.equals(UNREAD));
        assertThat(register.contains(LINE)).isEqualTo(!said.equals(COUNTED));
        for (String other : new String[] {UNREAD, PERHAPS, COUNTED}) {
            assertThat(register.contains(other)).as(other).isEqualTo(other.equals(said));
        }
    }

    @Test
    void without_rejects_nothing_is_told_of_them() throws IOException {
        String register = explained(new Town(PEOPLE).without("register", PERSON).write(folder.resolve("inbox")));

        assertThat(register).contains(ABSENT).doesNotContain(UNREAD, PERHAPS, COUNTED);
    }

    /** The other reports say of the same exception what the explanation says. */
    @Test
    void whose_row_was_rejected_is_absent_in_no_report() throws IOException {
        explained(new Town(PEOPLE).with("register", PERSON, "职务", "科长,书记").write(folder.resolve("inbox")));

        String exceptions = Files.readString(night.reports(DATE).resolve("exceptions.csv"), UTF_8);
        String ofPerson =
                exceptions.lines().filter(line -> line.contains("P01")).collect(Collectors.joining("\n"));
        assertThat(ofPerson).contains(UNREAD).doesNotContain(ABSENT);
    }

    /** What is said of the register about the exception of the rule P01. */
    private String explained(Path inbox) throws IOException {
        RunOutcome outcome = night.run(DATE, inbox, List.of());
        assertThat(outcome.messages()).isEmpty();
        Long number = night.jdbc.queryForObject("select number from exception where rule = 'P01'", Long.class);
        String text = new Explanation(night.database.dataSource(), night.definitions)
                .of(number)
                .orElseThrow();
        return Arrays.stream(text.split("(?m)^(?=  \\S)"))
                .filter(part -> part.contains(" register: "))
                .collect(Collectors.joining());
    }

    private static String number(String which) {
        return switch (which) {
            case "own" -> Town.idNumber(PERSON);
            case "short" -> Town.idNumber(PERSON).substring(0, 15) + "E";
            case "other" -> Town.idNumber(700);
            default -> "";
        };
    }

    private static String name(String which) {
        return switch (which) {
            case "own" -> Town.name(PERSON);
            case "long" -> Town.name(PERSON) + "某";
            default -> "";
        };
    }
}
