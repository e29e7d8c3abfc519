package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A difference that the departments have still time to settle is pending, whichever rule finds it; afterwards it is open. */
class GraceTest {
    private static final String DATE = "2024-12-30";
    private static final String RECENT = "2024-12-24";
    private static final String LONG_AGO = "2024-10-08";

    @TempDir
    private Path folder;

    private Night night;

    @BeforeEach
    void open() {
        night = new Night(folder);
    }

    @AfterEach
    void close() {
        night.close();
    }

    @Test
    void differences_within_the_grace_are_pending_and_older_ones_open() throws IOException {
        Town town = new Town(120);
        changed(town, 1, 11, "register", "调出");
        town.with("register", 2, "进入本单位时间", RECENT).without("finance", 2);
        town.with("register", 12, "进入本单位时间", LONG_AGO).without("finance", 12);
        changed(town, 3, 13, "organization", "23");
        changed(town, 4, 14, "hr", "死亡");
        changed(town, 5, 15, "hr", "辞职");
        changed(town, 6, 16, "hr", "退休");

        run(town);

        assertThat(states(1)).containsExactly("P01 pending");
        assertThat(states(11)).containsExactly("P01 open");
        assertThat(states(2)).containsExactly("P02 pending");
        assertThat(states(12)).contains("P02 open");
        assertThat(states(3)).containsExactly("P06 pending");
        assertThat(states(13)).containsExactly("P06 open", "P20 open");
        assertThat(states(4)).containsExactly("P06 pending");
        assertThat(states(14)).containsExactly("P06 open", "P20 open");
        assertThat(states(5)).containsExactly("P07 pending");
        assertThat(states(15)).containsExactly("P07 open", "P20 open");
        assertThat(states(6)).containsExactly("P03 pending");
        assertThat(states(16)).containsExactly("P03 open", "P20 open");
    }

    @Test
    void months_of_pay_count_from_the_event_that_any_source_knows_and_are_empty_where_none_does() throws IOException {
        Town town = new Town(60);
        town.with("register", 1, "人员状态", "死亡").with("register", 1, "变动日期", "2024-07-03");
        town.with("register", 2, "人员状态", "辞职").with("register", 2, "变动日期", LONG_AGO);
        town.with("organization", 3, "人员状态", "23");
        town.with("hr", 4, "人员状态", "").with("hr", 4, "变动原因", "辞职").with("hr", 4, "变动日期", "2024-09-10");

        run(town);

        assertThat(months("P06", 1)).isEqualTo("5");
        assertThat(months("P01", 2)).isEqualTo("2");
        assertThat(months("P06", 3)).isEqualTo("unknown");
        assertThat(months("P07", 4)).isEqualTo("3");
    }

    private static void changed(Town town, int recent, int longAgo, String source, String status) {
        town.with(source, recent, "人员状态", status).with(source, recent, "变动日期", RECENT);
        town.with(source, longAgo, "人员状态", status).with(source, longAgo, "变动日期", LONG_AGO);
    }

    private void run(Town town) throws IOException {
        RunOutcome outcome = night.run(DATE, town.write(folder.resolve("inbox")), List.of());
        assertThat(outcome.messages()).isEmpty();
        assertThat(outcome.exitCode()).isEqualTo(ExitCode.OK);
    }

    private List<String> states(int person) {
        return night.jdbc.queryForList(
                "select rule || case when pending then ' pending' else ' open' end from finding where person_id_no = ? order by rule",
                String.class,
                Town.idNumber(person));
    }

    private String months(String rule, int person) {
        return night.jdbc.queryForObject(
                "select coalesce(months::text, 'unknown') from finding where rule = ? and person_id_no = ?",
                String.class,
                rule,
                Town.idNumber(person));
    }
}
