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

/** A row of a filing could not be read: whoever entered by its number has a filing, and nobody knows what it says. */
@Tag("slow")
class RejectedFilingTest {
    private static final String FIRST = "2024-12-30";
    private static final String SECOND = "2024-12-31";
    private static final String THIRD = "2025-01-02";
    private static final String NUMBER = "云编备〔2024〕7号";

    @ParameterizedTest(name = "{index} {0}")
    @CsvSource({
        "for the unit,                       '云编备〔2024〕7号,000002,第二局,行政编制,1,五'",
        "for no unit,                        '云编备〔2024〕7号,,,行政编制,1,五'",
        "written in another way,             '云编备[2024]07号,,,行政编制,1,五'",
        "without its number but for the unit, ',000002,第二局,行政编制,1,五'",
    })
    void makes_wait_who_entered_by_it(String shape, String rejected, @TempDir Path folder) throws IOException {
        try (Night night = new Night(folder)) {
            run(night, FIRST, filings(folder.resolve(FIRST), NUMBER + ",000002,第二局,行政编制,1"));
            assertThat(of(night, "open")).isEmpty();

            run(night, SECOND, filings(folder.resolve(SECOND), rejected));
            assertThat(of(night, "open")).isEmpty();
            assertThat(of(night, "pending")).containsExactly("P17");

            run(night, THIRD, filings(folder.resolve(THIRD), "云编备〔2024〕8号,000002,第二局,行政编制,1"));
            assertThat(of(night, "open")).containsExactly("P17");
        }
    }

    @ParameterizedTest
    @CsvSource({"第一局, F03", "第二局, ''"})
    void keeps_what_was_open(String unit, String open, @TempDir Path folder) throws IOException {
        try (Night night = new Night(folder)) {
            String filing = NUMBER + ",," + unit + ",行政编制,1";
            run(night, FIRST, filings(folder.resolve(FIRST), filing));
            List<String> before = of(night, "open");
            assertThat(String.join(" ", before)).isEqualTo(open);

            run(night, SECOND, filings(folder.resolve(SECOND), filing + ",五"));

            assertThat(of(night, "open")).isEqualTo(before);
        }
    }

    private static void run(Night night, String date, Path inbox) {
        assertThat(night.run(date, inbox, List.of()).messages()).isEmpty();
    }

    /** What the person who entered by the filing is told to be. */
    private static List<String> of(Night night, String state) {
        return night.jdbc.queryForList(
                "select rule from exception where rule in ('P17', 'F01', 'F02', 'F03') and state = ? order by 1",
                String.class,
                state);
    }

    /** The person 5 is in 第二局. */
    private static Path filings(Path folder, String first) throws IOException {
        Path inbox = new Town(40)
                .having("用编备案号")
                .with("register", 5, "入编时间", "2024-11-01")
                .with("register", 5, "用编备案号", NUMBER)
                .write(folder);
        Path file = Files.createDirectories(inbox.resolve("filings")).resolve("filings.csv");
        StringBuilder text =
                new StringBuilder("备案号,机构编码,机构名称,编制类型,核准人数\n").append(first).append('\n');
        for (int i = 100; i < 400; i++) {
            text.append("云编备〔2024〕%d号,000001,第一局,行政编制,2%n".formatted(i));
        }
        Files.writeString(file, text, StandardCharsets.UTF_8);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
        return inbox;
    }
}
