package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row about a unit could not be read: what was found of the unit is not over, and what it lacks now is not missing. */
@Tag("slow")
class RejectedUnitRowTest {
    private static final String FIRST = "2024-12-30";
    private static final String SECOND = "2024-12-31";
    private static final int PEOPLE = 40;

    @ParameterizedTest(name = "{index} {0}")
    @CsvSource({
        "a sound row still over,   000001, 第一局, 5,    5",
        "a number that is a word,  000001, 第一局, 五个, 5",
        "a number left out,        000001, 第一局, '',   5",
        "a number below zero,      000001, 第一局, -5,   5",
        "no code and no number,    '',     第一局, '',   5",
        "no name and no number,    000001, '',     '',   5",
    })
    void keeps_what_was_open(String shape, String code, String name, String approved, int other, @TempDir Path folder)
            throws IOException {
        try (Night night = new Night(folder)) {
            run(night, FIRST, quotas(folder.resolve(FIRST), "000001", "第一局", "5", other));
            List<String> before = open(night);
            assertThat(before).contains("U01 000001", "U01 000002");

            run(night, SECOND, quotas(folder.resolve(SECOND), code, name, approved, 10_000));

            assertThat(open(night)).contains("U01 000001").doesNotContain("U01 000002");
            assertThat(open(night))
                    .filteredOn(one -> one.endsWith("000001"))
                    .isEqualTo(before.stream()
                            .filter(one -> one.endsWith("000001"))
                            .toList());
        }
    }

    @ParameterizedTest(name = "{index} {0}")
    @CsvSource({"once, 五个", "left out, ''"})
    void waits_where_the_unit_was_sound(String shape, String approved, @TempDir Path folder) throws IOException {
        try (Night night = new Night(folder)) {
            run(night, FIRST, quotas(folder.resolve(FIRST), "000001", "第一局", "10000", 10_000));
            assertThat(open(night)).doesNotContain("U01 000001");

            run(night, SECOND, quotas(folder.resolve(SECOND), "000001", "第一局", approved, 10_000));

            assertThat(open(night)).noneMatch(one -> one.endsWith("000001"));
        }
    }

    private static void run(Night night, String date, Path inbox) {
        assertThat(night.run(date, inbox, List.of()).messages()).isEmpty();
    }

    private static List<String> open(Night night) {
        return night.jdbc.queryForList("""
                select e.rule || ' ' || u.code
                from exception e
                join run_unit u on u.unit_key = e.unit_key and u.run_id = (select max(run_id) from run)
                where e.state = 'open' order by 1""", String.class);
    }

    private static Path quotas(Path folder, String code, String name, String approved, int other) throws IOException {
        Path inbox = new Town(PEOPLE).write(folder);
        Path file = inbox.resolve("quotas/quotas.csv");
        StringBuilder text = new StringBuilder("机构编码,机构名称,编制类型,核定编制数\n")
                .append(String.join(",", code, name, "行政编制", approved))
                .append("\n000002,第二局,行政编制,")
                .append(other)
                .append('\n');
        for (int i = 3; i < 300; i++) {
            text.append("%06d,第%d局,行政编制,1%n".formatted(i, i));
        }
        Files.writeString(file, text, StandardCharsets.UTF_8);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
        return inbox;
    }
}
