package io.heshi.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.definition.GateSettings;
import io.heshi.store.Run;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A gate that holds names what is usually behind it: rows that were rejected, headers that nothing uses. */
class UsualCauseTest {
    private final LoadedNight night = new LoadedNight();

    private Run lost(GateSettings gates) {
        Run before = night.run("2024-12-30");
        night.persons(before, 1, 100);
        night.complete(before, gates);
        Run run = night.run("2024-12-31");
        night.persons(run, 1, 60);
        return run;
    }

    private void rejects(Run run, String reason, int from, int to) {
        night.jdbc.update(
                "insert into line_class (run_id, file_id, sheet, from_line, to_line, rows, class, reason, hidden)"
                        + " values (?, 1, '', ?, ?, ?, 'reject', ?, false)",
                run.id(),
                from,
                to,
                to - from + 1,
                reason);
    }

    private void unused(Run run, String... headers) {
        night.jdbc.update(
                "update source_file set headers_found = ?, headers_unmapped = ? where run_id = ?",
                String.join("\n", headers),
                String.join("\n", headers),
                run.id());
    }

    private String closed(Run run, GateSettings gates) {
        return Gates.closed(night.pass(run, gates)).getMessage();
    }

    @Test
    void the_gate_on_rows_names_rejects_with_their_usual_reason_and_unused_headers() {
        GateSettings gates = Limits.rows("0.1", "0.5");
        Run run = lost(gates);
        rejects(run, "no_identity", 2, 35);
        rejects(run, "field_count", 36, 41);
        unused(run, "备注", "人员姓名（全称）");

        assertThat(closed(run, gates))
                .contains("允许最少 90。本次退回 40 行（多因无姓名且无身份证号）。没有用到的表头: 备注、人员姓名（全称）。请核对导出是否完整。")
                .contains("at least 90 allowed. 40 rows were rejected, most of them:")
                .contains("Headers that nothing uses: 备注, 人员姓名（全称）. Check that the export is whole.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "备注"})
    void without_rejects_they_are_not_spoken_of(String header) {
        GateSettings gates = Limits.rows("0.1", "0.5");
        Run run = lost(gates);
        if (!header.isEmpty()) {
            unused(run, header);
        }

        assertThat(closed(run, gates))
                .doesNotContain("退回", "rejected")
                .contains(header.isEmpty() ? "允许最少 90。请核对" : "允许最少 90。没有用到的表头: 备注。请核对");
    }

    @Test
    void of_many_headers_the_first_ten_are_named() {
        GateSettings gates = Limits.rows("0.1", "0.5");
        Run run = lost(gates);
        unused(run, IntStream.rangeClosed(1, 12).mapToObj(i -> "列" + i).toArray(String[]::new));

        assertThat(closed(run, gates))
                .contains(IntStream.rangeClosed(1, 10).mapToObj(i -> "列" + i).collect(Collectors.joining("、")) + " …。");
    }

    @Test
    void what_looks_like_data_is_no_header_to_be_named() {
        GateSettings gates = Limits.rows("0.1", "0.5");
        Run run = lost(gates);
        unused(run, "539801199001011234", "备注", "某".repeat(40));

        assertThat(closed(run, gates)).contains("没有用到的表头: 备注。");
    }

    @Test
    void a_column_gone_bad_names_them_too_and_a_gate_that_is_open_says_nothing() {
        GateSettings gates = Limits.rows("0.5", "0.5");
        Run run = lost(gates);
        unused(run, "应发工资（元）");
        night.jdbc.update(
                "update column_count set filled = 0, unread = 60 where run_id = ? and field = 'gross_pay'", run.id());

        assertThat(closed(run, gates)).contains("gross_pay 有 100% 的值", "没有用到的表头: 应发工资（元）。请核对该列");
        assertThat(night.jdbc.queryForObject(
                        "select count(*) from gate_reading where run_id = ? and not closed and detail like '%unused%'",
                        Long.class, run.id()))
                .isZero();
    }

    @Test
    void units_that_have_gone_are_listed_without_them() {
        GateSettings gates = Limits.units("0.1", 0);
        Run before = night.run("2024-12-30");
        night.persons(before, 1, 100).units(before, 1, 10, "单位");
        night.complete(before, gates);
        Run run = night.run("2024-12-31");
        night.persons(run, 1, 100).units(run, 1, 8, "单位");
        unused(run, "备注");

        assertThat(closed(run, gates)).contains("允许 10%: 单位10、单位9。没有用到的表头: 备注。请核对是否漏报。");
    }
}
