package io.heshi.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.definition.GateSettings;
import io.heshi.definition.GateSettings.Totals;
import io.heshi.store.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every gate below, at and above its limit. */
class GatesTest {
    private static final String MONDAY = "2024-12-30";
    private static final String TUESDAY = "2024-12-31";

    private final LoadedNight night = new LoadedNight();

    /** A complete run of a hundred persons in ten units. */
    private Run lastNight(GateSettings gates) {
        Run run = night.run(MONDAY);
        night.persons(run, 1, 100).units(run, 1, 10, "单位");
        return night.complete(run, gates);
    }

    private String closed(Run run, GateSettings gates) {
        return Gates.closed(night.pass(run, gates)).getMessage();
    }

    @ParameterizedTest
    @CsvSource({"150, false", "151, true"})
    void rows_may_rise_by_the_share_and_no_more(int persons, boolean closed) {
        GateSettings gates = Limits.rows("0.1", "0.5");
        lastNight(gates);
        Run run = night.run(TUESDAY);
        night.persons(run, 1, persons);

        night.pass(run, gates);

        assertThat(night.reading(run, "rise")).isEqualTo("|100|" + persons + "|150|" + (closed ? "t" : "f"));
    }

    @Test
    void a_rise_is_told_with_its_figures_and_what_to_do() {
        GateSettings gates = Limits.rows("0.1", "0.5");
        lastNight(gates);
        Run run = night.run(TUESDAY);
        night.persons(run, 1, 200);

        assertThat(closed(run, gates))
                .isEqualTo("闸口关闭: 来源 finance 记录数 200, 上次 100, 允许最多 150。请核对是否重复导出、或多放了文件。"
                        + " / Gate closed: source finance has 200 records, 100 last time, at most 150 allowed."
                        + " Check whether it was exported twice, or a file too many lies there.");
    }

    @ParameterizedTest
    @CsvSource({"5, 0.05, f", "6, 0.06, t"})
    void claims_may_repeat_word_for_word_up_to_the_share(int again, String share, String closed) {
        Run run = night.run(MONDAY);
        night.persons(run, 1, 100 - again).persons(run, 1, again);

        night.pass(run, Limits.duplicates("0.05"));

        assertThat(night.reading(run, "duplicates")).isEqualTo("|-|" + share + "|0.05|" + closed);
    }

    @Test
    void another_amount_month_or_unit_is_no_repetition() {
        Run run = night.run(MONDAY);
        night.persons(run, 1, 100).persons(run, 1, 100, "101", "2024-12").persons(run, 1, 100, "100", "2024-11");
        night.jdbc.update("update claim_person set unit_mention = 99 where pay_month = '2024-11' and line < 50");

        night.pass(run, Limits.duplicates("0"));

        assertThat(night.reading(run, "duplicates")).isEqualTo("|-|0|0|f");
    }

    @Test
    void claims_without_a_valid_number_repeat_by_their_text_whether_or_not_persons_are_identified() {
        Run run = night.run(MONDAY);
        night.persons(run, 1, 90).persons(run, 91, 95).persons(run, 91, 95);
        night.jdbc.update("update claim_person set person_key = null where line > 90");
        night.pass(run, Limits.duplicates("0.05"));
        String before = night.reading(run, "duplicates");
        night.jdbc.update("update claim_person set person_key = -line where line > 90");

        night.pass(run, Limits.duplicates("0.05"));

        assertThat(before).isEqualTo("|-|0.05|0.05|f");
        assertThat(night.reading(run, "duplicates")).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"9, 0.1, f, 单位10", "8, 0.2, t, '单位10\n单位9'"})
    void units_may_vanish_up_to_the_share(int units, String share, String closed, String names) {
        GateSettings gates = Limits.units("0.1", 0);
        lastNight(gates);
        Run run = night.run(TUESDAY);
        night.persons(run, 1, 100).units(run, 1, units, "单位");

        night.pass(run, gates);

        assertThat(night.reading(run, "units")).isEqualTo("|10|" + share + "|0.1|" + closed);
        assertThat(night.detail(run, "units")).isEqualTo(names);
    }

    @Test
    void vanished_units_are_told_by_name() {
        GateSettings gates = Limits.units("0.1", 0);
        lastNight(gates);
        Run run = night.run(TUESDAY);
        night.persons(run, 1, 100).units(run, 1, 8, "单位");

        assertThat(closed(run, gates)).contains("上次的 10 个单位有 2 个（20%）本次没有出现, 允许 10%: 单位10、单位9", "2 of 10 units (20%)");
    }

    @Test
    void a_unit_that_was_renamed_keeps_its_code_and_has_not_vanished() {
        GateSettings gates = Limits.units("0", 0);
        lastNight(gates);
        Run run = night.run(TUESDAY);
        night.persons(run, 1, 100).units(run, 1, 10, "改名");

        night.pass(run, gates);

        assertThat(night.reading(run, "units")).isEqualTo("|10|0|0|f");
    }

    @Test
    void a_unit_without_a_code_is_known_by_its_name() {
        GateSettings gates = Limits.units("0", 0);
        Run before = night.run(MONDAY);
        night.persons(before, 1, 100).units(before, 1, 10, "单位");
        night.jdbc.update("update unit_mention set code_key = null, unit_code = null");
        night.complete(before, gates);
        Run run = night.run(TUESDAY);
        night.persons(run, 1, 100).units(run, 1, 9, "单位").units(run, 10, 10, "改名");

        night.pass(run, gates);

        assertThat(night.reading(run, "units")).isEqualTo("|10|0.1|0|t");
        assertThat(night.detail(run, "units")).isEqualTo("单位10");
    }

    @Test
    void units_with_few_persons_do_not_count_when_the_limit_says_so() {
        GateSettings gates = Limits.units("0", 5);
        Run before = lastNight(gates);
        night.jdbc.update(
                "insert into run_unit_source (run_id, unit_key, source, persons, active) select ?, i, 'finance', case when i = 10 then 4 else 5 end, 0 from generate_series(1, 10) i",
                before.id());
        Run run = night.run(TUESDAY);
        night.persons(run, 1, 100).units(run, 1, 9, "单位");

        night.pass(run, gates);

        assertThat(night.reading(run, "units")).isEqualTo("|9|0|0|f");
    }

    @ParameterizedTest
    @CsvSource({"120, 12000, f", "120.01, 12001, t", "80, 8000, f", "79.99, 7999, t", "0, 0, t"})
    void a_sum_may_change_by_the_share_either_way(String pay, String sum, String closed) {
        GateSettings gates = Limits.sums("gross_pay", "0.2");
        lastNight(gates);
        Run run = night.run(TUESDAY);
        night.persons(run, 1, 100, pay, "2024-12");

        night.pass(run, gates);

        assertThat(night.reading(run, "sums")).isEqualTo("gross_pay|10000|" + sum + "|0.2|" + closed);
    }

    @Test
    void a_changed_sum_is_told_with_the_change() {
        GateSettings gates = Limits.sums("gross_pay", "0.2");
        lastNight(gates);
        Run run = night.run(TUESDAY);
        night.persons(run, 1, 100, "75", "2024-12");

        assertThat(closed(run, gates)).contains("gross_pay 合计 7500, 上次 10000, 变动 -25%, 允许上下 20%");
    }

    @Test
    void a_sum_is_read_without_an_earlier_one_and_compares_even_when_the_claims_of_then_are_gone() {
        GateSettings gates = Limits.sums("gross_pay", "0.2");
        Run before = lastNight(gates);
        assertThat(night.reading(before, "sums")).isEqualTo("gross_pay|-|10000|0.2|f");
        night.jdbc.update("delete from claim_person where run_id = ?", before.id());
        Run run = night.run(TUESDAY);
        night.persons(run, 1, 100, "200", "2024-12");

        night.pass(run, gates);

        assertThat(night.reading(run, "sums")).isEqualTo("gross_pay|10000|20000|0.2|t");
    }

    @ParameterizedTest
    @CsvSource({
        "'身份证号\n姓名\n应发工资', '', 0, f, ''",
        "'身份证号\n姓 名\n应发工资（元）', 备注, 0, f, +备注",
        "'身份证号\n姓名', '应发工资', 0, f, ''",
        "'身份证号\n姓名', '应发\n备注', 1, t, '-应发工资\n+应发\n+备注'"
    })
    void no_header_that_was_used_may_be_gone(String found, String unused, int gone, String closed, String detail) {
        GateSettings gates = Limits.headers();
        Run before = lastNight(gates);
        headers(before, "身份证号\n姓名\n应发工资", "");
        Run run = night.run(TUESDAY);
        headers(run, found, unused);

        night.pass(run, gates);

        assertThat(night.reading(run, "headers")).isEqualTo("|3|" + gone + "|0|" + closed);
        assertThat(night.detail(run, "headers")).isEqualTo(detail);
    }

    @Test
    void headers_are_told_the_gone_and_the_new() {
        GateSettings gates = Limits.headers();
        headers(lastNight(gates), "身份证号\n应发工资", "备注");
        Run run = night.run(TUESDAY);
        headers(run, "身份证号", "应发");

        assertThat(closed(run, gates)).contains("少了 1 个: 应发工资；新出现的表头: 应发", "last time: 应发工资; new headers: 应发");
    }

    @Test
    void headers_that_were_not_kept_are_not_compared() {
        GateSettings gates = Limits.headers();
        lastNight(gates);
        Run run = night.run(TUESDAY);
        headers(run, "身份证号", "");

        night.pass(run, gates);

        assertThat(night.reading(run, "headers")).isEmpty();
    }

    private void headers(Run run, String found, String unused) {
        night.jdbc.update(
                "update source_file set headers_found = ?, headers_unmapped = ? where run_id = ?",
                found,
                unused,
                run.id());
    }

    @ParameterizedTest
    @CsvSource({
        "2024-12-27, 0, f",
        "2024-12-28, 0, f",
        "2024-12-29, 0, f",
        "2024-12-30, 1, t",
        "2024-12-31, 2, t",
    })
    void fridays_file_may_come_again_at_the_weekend(String date, int workdays, String closed) {
        GateSettings gates = Limits.sameFile(0);
        night.complete(night.run("2024-12-27", "finance/五.csv", "same"), gates);
        Run run = night.run(date, "finance/再.csv", "same");

        night.pass(run, gates);

        assertThat(night.reading(run, "same_file")).isEqualTo("|-|" + workdays + "|0|" + closed);
        assertThat(night.detail(run, "same_file"))
                .isEqualTo(date.equals("2024-12-27") ? "" : "2024-12-27\tfinance/再.csv");
    }

    @ParameterizedTest
    @CsvSource({"2025-01-03, 5, f", "2025-01-06, 6, t"})
    void the_same_file_counts_from_the_day_it_first_came(String date, int workdays, String closed) {
        GateSettings gates = Limits.sameFile(5);
        for (String before : new String[] {"2024-12-27", "2024-12-30", "2024-12-31"}) {
            night.complete(night.run(before, "finance/工资.csv", "same"), gates);
        }
        Run run = night.run(date, "finance/工资.csv", "same");

        night.pass(run, gates);

        assertThat(night.reading(run, "same_file")).isEqualTo("|-|" + workdays + "|5|" + closed);
    }

    @Test
    void the_same_file_is_told_with_its_name_and_day() {
        GateSettings gates = Limits.sameFile(0);
        night.complete(night.run(MONDAY, "finance/工资.csv", "same"), gates);

        assertThat(closed(night.run(TUESDAY, "finance/工资.csv", "same"), gates))
                .contains("已过 1 个工作日, 允许 0 个: finance/工资.csv（2024-12-30 已收到）");
    }

    @Test
    void another_attempt_of_the_date_may_bring_the_same_file() {
        GateSettings gates = Limits.sameFile(0);
        night.complete(night.run(MONDAY, "finance/工资.csv", "same"), gates);
        Run again = night.run(MONDAY, "finance/工资.csv", "same");
        night.persons(again, 1, 1);

        assertThat(night.pass(again, gates)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-02-14, finance/工资20241231.csv, '', , 45, f, name",
        "2025-02-15, finance/工资20241231.csv, '', , 46, t, name",
        "2025-02-15, finance/2024年12月/工资.csv, '', , 46, t, name",
        "2025-02-15, finance/工资.csv, '填报单位：某局　时点：２０２４年１２月３１日', , 46, t, title",
        "2025-02-15, finance/工资.csv, '依据2019年5月文件', 2024-12, 46, t, pay_month",
        "2025-02-15, finance/工资2025-02.csv, '时点：2024-12-31', 2024-12, 0, f, name",
        "2025-02-15, finance/工资.csv, '', , 0, f, ''"
    })
    void an_export_may_be_so_old_and_no_older(
            String date, String file, String title, String month, int days, String closed, String found) {
        Run run = night.run(date, file, "x");
        night.persons(run, 1, 10, "100", month);
        night.jdbc.update("update source_file set title_text = ?", title);

        night.pass(run, Limits.stale(45));

        assertThat(night.reading(run, "stale")).isEqualTo("|-|" + days + "|45|" + closed);
        assertThat(night.detail(run, "stale")).endsWith(found).matches(detail -> detail.isEmpty() == found.isEmpty());
    }

    @Test
    void a_stale_export_is_told_with_its_date() {
        assertThat(closed(night.run("2025-02-15", "finance/工资20241231.csv", "x"), Limits.stale(45)))
                .contains("早 46 天, 允许 45 天: finance/工资20241231.csv（2024-12-31）");
    }

    @ParameterizedTest
    @CsvSource({"HOLD, f, 0, f", "HOLD, t, 1, t", "REPORT, t, 1, f"})
    void a_total_that_does_not_fit_holds_if_it_is_to(Totals totals, String wrong, int misfits, String closed) {
        Run run = night.run(MONDAY);
        night.jdbc.update(
                "insert into total_check (run_id, file_id, sheet, line, field, stated, counted, unreadable, fits) values (?, 1, '', 9, 'gross_pay', 100, 100, 0, true), (?, 1, '', 10, 'gross_pay', 100, 90, 0, ? = 'f')",
                run.id(),
                run.id(),
                wrong);

        night.pass(run, Limits.totals(totals));

        assertThat(night.reading(run, "totals")).isEqualTo("|-|" + misfits + "|0|" + closed);
    }

    @Test
    void a_total_that_does_not_fit_is_told_with_its_place_and_figures() {
        Run run = night.run(MONDAY);
        night.jdbc.update(
                "insert into total_check (run_id, file_id, sheet, line, field, stated, counted, unreadable, fits) values (?, 1, '表1', 10, 'gross_pay', 100, 90, 0, false)",
                run.id());

        assertThat(closed(run, Limits.totals(Totals.HOLD)))
                .contains("finance/工资.csv 表1 第 10 行 gross_pay 写 100, 实为 90", "line 10 gross_pay says 100, is 90");
    }

    @Test
    void what_is_not_asked_for_is_not_read() {
        lastNight(GateSettings.NONE);
        Run run = night.run(TUESDAY);
        night.persons(run, 1, 10);

        assertThat(night.pass(run, GateSettings.NONE)).isEmpty();
        assertThat(night.jdbc.queryForList("select gate from gate_reading where run_id = ?", String.class, run.id()))
                .containsExactly("empty");
    }

    @Test
    void one_release_lets_all_gates_of_a_source_pass() {
        GateSettings gates = new GateSettings(
                Limits.rows("0.1", "0.5").rowDrop(),
                Limits.rows("0.1", "0.5").rowRise(),
                java.util.Map.of(),
                Limits.duplicates("0.01").duplicates(),
                Limits.units("0", 0).vanishedUnits(),
                Limits.sums("gross_pay", "0.1").sums(),
                true,
                Limits.sameFile(0).sameFileWorkdays(),
                Limits.stale(1).staleDays(),
                Totals.HOLD);
        Run before = night.run(MONDAY, "finance/工资20241201.csv", "same");
        night.persons(before, 1, 100).units(before, 1, 10, "单位");
        headers(before, "身份证号\n姓名", "");
        night.complete(before, gates);
        Run run = night.run(TUESDAY, "finance/工资20241201.csv", "same");
        night.persons(run, 1, 100).persons(run, 1, 100).units(run, 1, 9, "单位");
        headers(run, "身份证号", "");
        night.jdbc.update(
                "insert into total_check (run_id, file_id, sheet, line, field, stated, counted, unreadable, fits) values (?, 1, '', 10, 'gross_pay', 100, 90, 0, false)",
                run.id());

        assertThat(night.pass(run, gates))
                .extracting(GateReading::gate)
                .containsExactly("rise", "duplicates", "units", "sums", "headers", "same_file", "stale", "totals");
        assertThat(night.pass(run, gates, new Release("finance", "值班员", "已核对"))).isEmpty();
        assertThat(night.jdbc.queryForList(
                        "select gate from gate_reading where run_id = ? and released_by = '值班员' and reason = '已核对' and closed order by gate",
                        String.class,
                        run.id()))
                .containsExactly("duplicates", "headers", "rise", "same_file", "stale", "sums", "totals", "units");
        assertThat(night.jdbc.queryForObject("select state from run_source where run_id = ?", String.class, run.id()))
                .isEqualTo("released");
    }
}
