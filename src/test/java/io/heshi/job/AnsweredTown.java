package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.ledger.Clerk;
import io.heshi.ledger.Decided;
import io.heshi.ledger.Decision;
import io.heshi.ledger.DecisionFile;
import io.heshi.ledger.Decisions;
import io.heshi.ledger.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A town of which some persons are missing in the register at some nights, and what staff said of them in between. Persons go by their place. */
final class AnsweredTown {
    static final String ZEROTH = "2023-12-28";
    static final String FIRST = "2023-12-29";
    static final String SECOND = "2024-01-30";
    static final String THIRD = "2024-02-28";
    static final String FOURTH = "2024-03-29";

    static final int PEOPLE = 300;

    static final LocalDate END = LocalDate.parse(FOURTH);

    /** Who is missing, night by night. */
    static final Map<String, List<Integer>> MISSING = Map.of(
            ZEROTH, List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
            FIRST, List.of(1, 2, 3, 4, 5, 6, 7, 9, 10),
            SECOND, List.of(1, 2, 4, 5, 6, 9, 10),
            THIRD, List.of(1, 2, 5, 6, 7, 9, 10, 11),
            FOURTH, List.of(1, 2, 5, 6, 7, 9, 10));

    static final List<String> NIGHTS = List.of(ZEROTH, FIRST, SECOND, THIRD, FOURTH);

    /**
     * Something that was said.
     *
     * @param before the first night that knew it
     * @param said the day on which it was said
     */
    record Word(String before, String said, int person, String who, Verdict verdict, String until, String reason) {}

    static final List<Word> WORDS = List.of(
            word(SECOND, "2024-01-02", 1, Verdict.CONFIRMED, "2024-01-15", "本人证号 " + Town.idNumber(1)),
            word(SECOND, "2024-01-03", 2, Verdict.CONFIRMED, "2024-02-28", "通知停发"),
            word(SECOND, "2024-01-04", 3, Verdict.DECLARED, "", "已登记"),
            word(SECOND, "2024-01-05", 4, Verdict.UNFOUNDED, "", "借调在外"),
            word(SECOND, "2024-01-08", 5, Verdict.SPECIAL, "2024-02-15", "按政策安置"),
            new Word(SECOND, "2024-01-09", 5, "乙某", Verdict.APPROVED, "", "同意"),
            word(SECOND, "2024-01-10", 6, Verdict.TRANSFERRED, "", "归口办理"),
            word(SECOND, "2024-01-11", 9, Verdict.SPECIAL, "2024-03-01", "按政策安置"),
            word(SECOND, "2024-01-12", 10, Verdict.CONFIRMED, "2024-01-20", "看错了行"),
            word(SECOND, "2024-01-15", 10, Verdict.UNDONE, "", "填错编号"),
            word(THIRD, "2024-02-01", 2, Verdict.DECLARED, "", "已退款"),
            word(THIRD, "2024-05-06", 6, Verdict.CONFIRMED, "2024-03-29", "补办手续"),
            word(FOURTH, "2024-03-04", 2, Verdict.DECLARED, "", "再次退款"),
            word(FOURTH, "2024-03-05", 11, Verdict.CONFIRMED, "2024-03-10", "尽快登记"));

    private AnsweredTown() {}

    private static Word word(String before, String said, int person, Verdict verdict, String until, String reason) {
        return new Word(before, said, person, "甲某", verdict, until, reason);
    }

    /** What is said before this night, and the night itself. */
    static void go(Night night, String date) throws IOException {
        for (Word word : WORDS) {
            if (word.before().equals(date)) {
                say(night, word);
            }
        }
        run(night, date);
    }

    static void run(Night night, String date) throws IOException {
        Path inbox = night.folder.resolve("inbox-" + date);
        if (!Files.exists(inbox)) {
            Town town = new Town(PEOPLE);
            MISSING.get(date).forEach(person -> town.without("register", person));
            town.write(inbox);
        }
        assertThat(night.run(date, inbox, List.of()).messages()).isEmpty();
    }

    static void say(Night night, Word word) {
        Instant at = LocalDate.parse(word.said())
                .atTime(LocalTime.NOON)
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toInstant();
        Decision decision = new Decision(
                        number(night, word.person()),
                        word.verdict(),
                        word.reason(),
                        Optional.of(word.until())
                                .filter(text -> !text.isEmpty())
                                .map(LocalDate::parse),
                        word.verdict() == Verdict.SPECIAL ? "云编〔2024〕7号" : "",
                        word.verdict() == Verdict.TRANSFERRED ? "养老科" : "")
                .with(
                        word.person() == 3
                                ? List.of(
                                        new DecisionFile("证明/登记回执.pdf", "a".repeat(64), 10),
                                        new DecisionFile("情况说明.docx", "b".repeat(64), 20))
                                : List.of());
        List<Decided> decided = new Decisions(night.database.dataSource(), Clock.fixed(at, ZoneId.of("Asia/Shanghai")))
                .decide(List.of(decision), new Clerk(word.who(), "command"));
        assertThat(decided)
                .extracting(Decided::outcome)
                .as("%s", word.verdict())
                .containsOnly(Decided.Outcome.APPLIED);
    }

    static long number(Night night, int person) {
        return numbers(night).entrySet().stream()
                .filter(entry -> entry.getValue() == person)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    /** The person of every exception by its number. */
    static Map<Long, Integer> numbers(Night night) {
        return night.jdbc.queryForList("""
                        select distinct e.number, f.person_id_no
                        from exception e join finding f using (rule, scope, subject_key, subject_part, distinction)""").stream()
                .collect(Collectors.toMap(
                        row -> (Long) row.get("number"), row -> person((String) row.get("person_id_no"))));
    }

    private static int person(String idNumber) {
        int person = 1;
        while (!Town.idNumber(person).equals(idNumber)) {
            person++;
        }
        return person;
    }
}
