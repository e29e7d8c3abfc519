package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However often a date is run again, what was said the night before is there to be laid beside it. */
@Tag("slow")
class RerunsKeepLastNightTest {
    private static final String FIRST = "2024-12-30";
    private static final String SECOND = "2024-12-31";
    private static final int PEOPLE = 40;

    @TempDir
    private Path folder;

    @Test
    void a_file_gone_bad_is_held_after_any_number_of_runs_of_its_date() throws IOException {
        try (Night night = new Night(folder.resolve("night"))) {
            night.run(FIRST, town(false).write(folder.resolve("first")), List.of());
            for (int i = 0; i < night.definitions.job("nightly").orElseThrow().keepClaims() + 1; i++) {
                assertThat(night.run(SECOND, town(false).write(folder.resolve("again" + i)), List.of())
                                .exitCode())
                        .isEqualTo(ExitCode.OK);
            }

            RunOutcome bad = night.run(SECOND, town(true).write(folder.resolve("bad")), List.of());

            assertThat(bad.exitCode()).isEqualTo(ExitCode.HELD);
            assertThat(bad.messages()).anyMatch(message -> message.contains("birth_date"));
            assertThat(night.jdbc.queryForObject(
                            "select count(*) from claim_person join run using (run_id) where business_date = ?::date",
                            Long.class,
                            FIRST))
                    .isPositive();
        }
    }

    /** @param upsideDown whether HR has everybody's birth date beside somebody else */
    private static Town town(boolean upsideDown) {
        Town town = new Town(PEOPLE);
        for (int i = 1; i <= PEOPLE; i++) {
            town.with("hr", i, "出生日期", 1950 + (upsideDown ? PEOPLE - i : i) + "-01-01");
        }
        return town;
    }
}
