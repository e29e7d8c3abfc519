package io.heshi.intake.cleanse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.intake.TakenFile;
import io.heshi.intake.TestFiles;
import io.heshi.intake.TestSources;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TotalCheckTest {
    private static final String A = "11010519491231002X";

    @TempDir
    Path folder;

    private TakenFile take(String... rows) throws IOException {
        String[] lines = new String[rows.length + 1];
        lines[0] = "序号,身份证号,姓名,应发工资";
        System.arraycopy(rows, 0, lines, 1, rows.length);
        TakenFile taken = TakenFile.take(TestFiles.text(folder, "a.csv", UTF_8, lines), TestSources.payroll());
        assertThat(taken.tally().tiesOut()).isTrue();
        return taken;
    }

    private List<String> totals(String... rows) throws IOException {
        return take(rows).totals();
    }

    private static String pays(String amount) {
        return "1," + A + ",甲甲," + amount;
    }

    @Test
    void subtotals_pages_and_the_whole_are_added_up_each_from_its_own_beginning() throws IOException {
        assertThat(totals(
                        pays("1.10"),
                        pays("\"2,000\""),
                        "小计,,,2001.1",
                        "本页合计,,,2001.10",
                        pays("3"),
                        "小计,,,3",
                        pays("-0.5"),
                        "本页合计,,,2.5",
                        "总计,,,2003.6"))
                .containsExactly(
                        "4 gross_pay 2001.1 2001.1 0",
                        "5 gross_pay 2001.1 2001.1 0",
                        "7 gross_pay 3 3 0",
                        "9 gross_pay 2.5 2.5 0",
                        "10 gross_pay 2003.6 2003.6 0");
    }

    @Test
    void a_total_that_does_not_fit_is_told_with_both_figures() throws IOException {
        TakenFile taken = take(pays("1"), pays("2"), "合计,,,4");
        assertThat(taken.totals()).containsExactly("4 gross_pay 4 3 0");
        assertThat(taken.totalChecks().get(0).fits()).isFalse();
    }

    @Test
    void sums_of_groups_and_of_everything_may_have_the_same_name() throws IOException {
        assertThat(totals(pays("1"), "合计,,,1", pays("2"), "合计,,,2", "合计,,,3"))
                .containsExactly("3 gross_pay 1 1 0", "5 gross_pay 2 2 0", "6 gross_pay 3 3 0");
    }

    @Test
    void a_total_above_its_rows_covers_the_rows_below_it() throws IOException {
        assertThat(totals("合计,,,6", pays("1"), pays("5"))).containsExactly("2 gross_pay 6 6 0");
        assertThat(totals("教育局小计,,,3", pays("1"), pays("2"), "财政局小计,,,4", pays("5")))
                .containsExactly("2 gross_pay 3 3 0", "5 gross_pay 4 5 0");
    }

    @Test
    void a_rejected_row_is_not_in_the_sum_and_is_counted() throws IOException {
        TakenFile taken = take(pays("1"), pays("五"), "合计,,,6");
        assertThat(taken.totals()).containsExactly("4 gross_pay 6 1 1");
        assertThat(taken.totalChecks().get(0).fits()).isFalse();
    }

    @Test
    void a_total_without_a_figure_is_not_checked() throws IOException {
        assertThat(totals(pays("1"), "合计,,2人,")).isEmpty();
    }
}
