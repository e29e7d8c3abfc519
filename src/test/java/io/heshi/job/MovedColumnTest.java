package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.city.CityGenerator;
import io.heshi.city.plan.CityPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns whose values are sound one by one and stand beside other rows than last time, in lists of a few rows too. */
@Tag("slow")
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class MovedColumnTest {
    private static final String FIRST = "2024-12-30";
    private static final String SECOND = "2024-12-31";
    private static final String THIRD = "2025-01-01";

    private Path folder;
    private Night night;
    private int inboxes;

    @BeforeAll
    void first_night(@TempDir Path temporary) throws IOException {
        folder = temporary;
        new CityGenerator(new CityPlan(600, 40, 1, List.of(LocalDate.parse(FIRST), LocalDate.parse(SECOND)), false))
                .write(folder.resolve("city"));
        night = new Night(folder.resolve("night"));
        assertThat(night.run(FIRST, city(FIRST), List.of()).messages()).isEmpty();
    }

    @AfterAll
    void close() {
        night.close();
    }

    private Path city(String date) {
        return folder.resolve("city").resolve(date);
    }

    @Order(1)
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "pools, 周转池名称, without its first character, keys, ''",
        "pools, 规模, turned upside down, changed, size",
        "allocations, 周转池, cut to half its length, changed, pool",
        "allocations, 使用单位, moved down a row, changed, unit_name",
        "ceilings, 行政区划, every third blanked, keys, ''",
        "ceilings, 总量控制数, shuffled, changed, ceiling",
        "hr, 个人参保状态, turned upside down, moved, insurance_status",
        "hr, 姓名, moved up a row, changed, name",
        "register, 性别, turned upside down, changed, sex",
        "register, 编制类别, moved down from the middle on, moved, quota_type",
        "quotas, 机构名称, sorted apart from the rest, changed, unit_name",
        "quotas, 核定编制数, moved down a row, changed, approved",
        "units, 机构名称, turned upside down, changed, unit_name",
        "posts, 核定职数, turned upside down, changed, approved",
        "filings, 用编备案号, without its last character, keys, ''",
        "plans, 完成时限, filled with its first value, changed, due_date",
        "transitions, 编制类型, moved up a row, keys, ''",
        "quota_changes, 增编数, turned upside down, changed, added",
        "high_level_talent, 认定时间, turned upside down, changed, from_date",
    })
    void hold_the_run_and_change_nothing(String source, String header, String damage, String gate, String field)
            throws IOException {
        Path inbox = harmed(city(SECOND), source, header, damage);
        List<String> ledger = night.ledger();

        RunOutcome outcome = night.run(SECOND, inbox, List.of());

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.HELD);
        assertThat(night.jdbc.queryForList(
                        "select trim(concat_ws(' ', source, gate, field)) from gate_reading where closed and run_id = (select max(run_id) from run)",
                        String.class))
                .contains((source + " " + gate + " " + field).strip());
        assertThat(night.ledger()).isEqualTo(ledger);
    }

    @Order(2)
    @Test
    void the_same_exports_in_another_order_hold_nothing() throws IOException {
        Path reversed = Exports.rewrite(city(SECOND), folder.resolve("reversed"), (source, rows) -> {
            Collections.reverse(rows);
            return rows;
        });

        assertThat(night.run(SECOND, reversed, List.of()).messages()).isEmpty();
    }

    /** Beside the same night with sound files: what few changed values left standing the second night is cleared by the third. */
    @Order(3)
    @Test
    void a_few_rows_under_another_name_hold_nothing_and_clear_nothing() throws IOException {
        night.run(THIRD, city(SECOND), List.of());
        List<String> cleared = cleared();
        Path third = harmed(city(SECOND), "allocations", "编制类型", "moved down from the middle on");

        RunOutcome outcome = night.run(THIRD, third, List.of());

        assertThat(outcome.messages()).isEmpty();
        assertThat(outcome.notes()).anyMatch(note -> note.contains("来源 allocations 上次所列的"));
        assertThat(cleared()).isEqualTo(cleared);
    }

    private List<String> cleared() {
        return night.states().stream()
                .filter(state -> state.endsWith(" cleared"))
                .toList();
    }

    private Path harmed(Path from, String source, String header, String damage) throws IOException {
        int column = Exports.Table.of(from, source).headers().indexOf(header);
        return Exports.harmed(
                from,
                folder.resolve("harmed-" + ++inboxes),
                source,
                (head, rows) -> Damage.of(damage).way().harm(head, rows, column));
    }
}
