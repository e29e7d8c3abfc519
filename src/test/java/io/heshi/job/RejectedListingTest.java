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

/** Whoever stands in a row of a list that could not be read is not missing on that list. */
@Tag("slow")
class RejectedListingTest {
    private static final int PERSON = 7;
    private static final String DATE = "2024-12-30";

    @ParameterizedTest(name = "{index} {0}")
    @CsvSource({
        "listed,             某企业,        '',      true,  nothing",
        "too many fields,    '某企业,二厂', '',      true,  pending",
        "of somebody else,   '某企业,二厂', '',      false, open",
        "expired,            某企业,        2024-06, true,  open",
        "rejected and whole, '某企业,二厂', twice,   true,  nothing",
    })
    void waits(String shape, String place, String until, boolean own, String expected, @TempDir Path folder)
            throws IOException {
        Path inbox = new Town(40)
                .having("进入形式")
                .with("register", PERSON, "进入形式", "政录企用")
                .write(folder.resolve("inbox"));
        StringBuilder list = new StringBuilder("身份证号,姓名,用人企业,截止时间\n");
        for (int person = 100; person < 400; person++) {
            list.append(row(person, "某企业", ""));
        }
        list.append(row(own ? PERSON : 700, place, until.equals("twice") ? "" : until));
        if (until.equals("twice")) {
            list.append(row(PERSON, "某企业", ""));
        }
        Path file = Files.createDirectories(inbox.resolve("enterprise_talent")).resolve("list.csv");
        Files.writeString(file, list, StandardCharsets.UTF_8);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
        try (Night night = new Night(folder)) {
            RunOutcome outcome = night.run(DATE, inbox, List.of());

            assertThat(outcome.messages()).isEmpty();
            assertThat(night.states())
                    .filteredOn(state -> state.startsWith("F05"))
                    .isEqualTo(expected.equals("nothing") ? List.of() : List.of("F05 " + expected));
        }
    }

    private static String row(int person, String place, String until) {
        return Town.idNumber(person) + "," + Town.name(person) + "," + place + "," + until + "\n";
    }
}
