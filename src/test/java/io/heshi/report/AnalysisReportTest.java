package io.heshi.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.definition.Job;
import io.heshi.definition.Report;
import io.heshi.report.record.Environment;
import io.heshi.store.OwnFiles;
import io.heshi.testing.TestDatabase;
import io.heshi.testing.TestPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class AnalysisReportTest {

    private static final TestDatabase CITY = TestPostgres.fresh();

    @TempDir
    static Path shared;

    @BeforeAll
    static void publish_once() {
        City.fill(CITY.dataSource(), City.Execution.FIRST);
        new JdbcTemplate(CITY.dataSource()).execute("""
                insert into exception (number, rule, scope, subject_key, subject_part, distinction, state, first_seen, last_seen, fingerprint, job)
                values (9001, 'U01', 'pool', 2, '', '', 'open', '2026-07-01', '2026-07-01', 'x', 'nightly')""");
        second("P04", 9002, 1_000, 3);
        second("P09", 9003, 1_000, null);
        new JdbcTemplate(CITY.dataSource()).execute("""
                insert into exception (number, rule, scope, subject_key, subject_part, distinction, state, first_seen, last_seen, fingerprint, job)
                values (9004, 'U13', 'plan', 1, '', '', 'open', '2026-07-01', '2026-07-01', 'x', 'nightly')""");
        new JdbcTemplate(CITY.dataSource()).execute("""
                insert into finding (run_id, rule, scope, subject_key, subject_part, distinction, severity, pending, evidence, fingerprint)
                values (2, 'U13', 'plan', 1, '', '', 'low', false, '[]', 'x')""");
        new JdbcTemplate(CITY.dataSource()).execute("""
                insert into finding (run_id, rule, scope, subject_key, subject_part, distinction, severity, pending, amount, months, evidence,
                    fingerprint)
                values (2, 'U01', 'pool', 2, '', '', 'high', false, 100.50, 7, '[]', 'x')""");
        publish(Report.NIGHTLY);
        publish(Report.PAYROLL);
        publish(Report.YEAR_END);
    }

    /** A further finding about a person who has one, with the same money. */
    private static void second(String rule, long number, long subject, @Nullable Integer months) {
        JdbcTemplate jdbc = new JdbcTemplate(CITY.dataSource());
        jdbc.update("""
                insert into exception (number, rule, scope, subject_key, subject_part, distinction, state, first_seen, last_seen, fingerprint, job)
                select ?, ?, scope, subject_key, subject_part, distinction, state, first_seen, last_seen, fingerprint, job
                from exception where subject_key = ? and rule = 'P01'""", number, rule, subject);
        jdbc.update("""
                insert into finding (run_id, rule, scope, subject_key, subject_part, distinction, severity, pending, amount, months, unit_key,
                    person_name, person_id_no, evidence, fingerprint)
                select run_id, ?, scope, subject_key, subject_part, distinction, severity, pending, amount, ?, unit_key, person_name,
                    person_id_no, case when ? = 'P09' then '[]' else evidence end, fingerprint
                from finding where run_id = 2 and subject_key = ? and rule = 'P01'""", rule, months, rule, subject);
    }

    @AfterAll
    static void drop() {
        CITY.close();
    }

    @Test
    void structure_is_summed_over_units_with_one_decimal_and_the_unknown_beside_it() throws IOException {
        List<List<String>> rows = nightly().below("人员结构", "范围", "名称");
        assertThat(rows.get(0).subList(0, 13))
                .containsExactly(
                        "合计", "全部单位", "", "40", "800", "43.2", "156", "19.5", "240", "30.0", "404", "50.5", "0");
        assertThat(row(rows, "系统类别", "教育").subList(23, 29)).containsExactly("35", "35.0", "65", "65.0", "30.0", "0");
        assertThat(row(rows, "管理层级", "市直（市本级）").get(3)).isEqualTo("32");
        assertThat(row(rows, "单位", "云溪市文化馆").get(4)).isEqualTo("20");
    }

    @Test
    void a_unit_without_anybody_young_and_of_a_high_mean_age_is_an_ageing_one() throws IOException {
        List<List<String>> rows = nightly().below("年龄断层单位", "单位代码", "单位");
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0)).contains("U007", "51.0", "35岁及以下", "老化断层");
    }

    @Test
    void pools_show_size_lent_used_left_and_the_rate_of_use() throws IOException {
        assertThat(nightly().below("周转池", "周转池", "池类型").get(0))
                .containsExactly(
                        "教育编制周转池",
                        "turnover",
                        "",
                        "",
                        "1,500",
                        "300",
                        "700",
                        "670",
                        "30",
                        "30",
                        "44.7",
                        "830",
                        "1",
                        "0");
        assertThat(nightly().below("周转池", "周转池", "池类型").get(3)).startsWith("合计").contains("3,100", "1,323");
        assertThat(nightly().below("周转未用", "周转池", "单位代码"))
                .extracting(row -> row.get(8))
                .containsExactly("应收回", "预警");
    }

    @Test
    void the_forecast_takes_surplus_down_before_it_makes_vacancies() throws IOException {
        List<List<String>> rows = nightly().below("退休预测", "范围", "名称");
        List<String> unit = row(rows, "单位", "云溪市第一中学");
        assertThat(nightly().rows("退休预测"))
                .anySatisfy(header -> assertThat(header).contains("已到可退年龄待核"));
        assertThat(unit.subList(2, 17))
                .containsExactly("事业编制", "34", "35", "1", "0", "0", "1", "2", "4", "0", "0", "0", "1", "0", "3");
    }

    @Test
    void a_plan_that_is_behind_and_a_filing_used_too_often_say_so() throws IOException {
        assertThat(nightly().below("消化台账", "类别", "单位代码").get(0)).contains("4", "6", "滞后");
        assertThat(nightly().below("用编备案", "备案号", "单位代码").get(0)).contains("云编备〔2026〕1号", "-1");
    }

    @Test
    void posts_over_and_trend_stand_in_their_sheets() throws IOException {
        assertThat(row(nightly().below("管理评估", "范围", "名称"), "合计", "全部单位").get(9))
                .isEqualTo("1");
        assertThat(nightly().below("变化趋势", "时点", "核定"))
                .extracting(row -> row.get(0))
                .containsExactly("2026-06-30", "2026-07-01");
    }

    @Test
    void a_finding_about_a_pool_names_it_and_shows_months_and_money_in_all() throws IOException {
        List<String> header = nightly().rows("问题台账").get(4);
        List<String> row = nightly().below("问题台账", "序号", "问题编号").stream()
                .filter(line -> line.get(1).equals("9,001"))
                .findFirst()
                .orElseThrow();
        assertThat(row.get(header.indexOf("对象"))).isEqualTo("人才专项编制周转池");
        assertThat(row.get(header.indexOf("涉及月数"))).isEqualTo("7");
        assertThat(row.get(header.indexOf("累计金额（元）"))).isEqualTo("703.50");
        assertThat(Files.readString(folder(Report.NIGHTLY).resolve("exceptions.csv")))
                .contains(",人才专项编制周转池,")
                .contains(",100.50,7,703.50,");
        assertThat(Files.readString(folder(Report.NIGHTLY).resolve("run.json")))
                .contains("\"subject\" : \"人才专项编制周转池\"");
    }

    @Test
    void every_chart_of_the_page_stands_above_its_table() throws IOException {
        String page = Files.readString(folder(Report.NIGHTLY).resolve("index.html"));
        for (String chart : List.of(
                "pyramid",
                "ages",
                "education",
                "sex",
                "map",
                "vacancies",
                "pools",
                "pool-months",
                "forecast",
                "trend-places",
                "trend-findings")) {
            assertThat(page).contains("id=\"chart-" + chart + "\"").contains("\"id\":\"chart-" + chart + "\"");
        }
    }

    @Test
    void the_trend_draws_what_is_there_beside_all_that_may_be_there() throws IOException {
        String page = Files.readString(folder(Report.NIGHTLY).resolve("index.html"));
        assertThat(page)
                .containsPattern(
                        "\"id\":\"chart-trend-places\".*?\"name\":\"可用编制\",\"colour\":\"#1f4e79\",\"values\":\\[2920,2925\\]")
                .containsPattern("\"name\":\"实有\",\"colour\":\"#c77700\",\"values\":\\[2850,2851\\]");
    }

    @Test
    void the_review_before_pay_has_the_units_that_pay_most_money_first() throws IOException {
        Workbook workbook = workbook(Report.PAYROLL);
        assertThat(workbook.sheets())
                .startsWith("概览", "发放单位", "联审清单", "待办", "问题台账")
                .doesNotContain("人员结构", "超编情况");
        List<Double> money = workbook.below("发放单位", "序号", "发放单位").stream()
                .map(row -> row.get(5))
                .filter(text -> !text.isEmpty())
                .map(text -> Double.valueOf(text.replace(",", "")))
                .toList();
        assertThat(money).isNotEmpty().isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void the_money_of_a_person_counts_once_for_each_unit_that_pays() throws IOException {
        BigDecimal once = new JdbcTemplate(CITY.dataSource())
                .queryForObject(
                        "select sum(amount) from finding where run_id = 2 and not pending and rule not in ('U01', 'P09', 'P04')"
                                + " or run_id = 2 and not pending and rule in ('P09', 'P04') and subject_key <> 1000",
                        BigDecimal.class);
        BigDecimal explained = new JdbcTemplate(CITY.dataSource())
                .queryForObject(
                        "select sum(f.amount) from finding f join exception e on e.subject_key = f.subject_key and e.rule = f.rule"
                                + " where f.run_id = 2 and not f.pending and e.state = 'explained'",
                        BigDecimal.class);
        String expected = "%,.2f"
                .formatted(Objects.requireNonNull(once)
                        .subtract(Objects.requireNonNull(explained))
                        .add(new BigDecimal("100.50")));
        assertThat(figure(workbook(Report.NIGHTLY), "疑似金额（元/月）")).isEqualTo(expected);
        assertThat(figure(workbook(Report.PAYROLL), "疑似金额（元/月）")).isEqualTo(expected);
        assertThat(figure(workbook(Report.PAYROLL), "累计疑似金额（元）")).isEqualTo("13,303.50");
        List<List<String>> units = workbook(Report.PAYROLL).below("发放单位", "序号", "发放单位");
        assertThat(units.stream()
                        .map(row -> row.get(5))
                        .filter(text -> !text.isEmpty())
                        .map(text -> new BigDecimal(text.replace(",", "")))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(expected.replace(",", ""));
        assertThat(units)
                .anyMatch(row -> row.get(6).equals("12,600.00") && row.get(7).contains("P01、P04、P09"));
    }

    @Test
    void a_job_prints_only_figures_whose_sources_it_reads(@TempDir Path folder) throws IOException {
        publish(CityDefinitions.job(true, Report.NIGHTLY, List.of("units", "quotas", "register", "finance")), folder);
        Workbook workbook = new Workbook(folder.resolve("workbook.xlsx"));
        assertThat(workbook.sheets()).contains("人员结构", "变化趋势").doesNotContain("超编情况", "空编排名");
        assertThat(workbook.rows("概览").stream().flatMap(List::stream))
                .contains("核定编制", "实有人数", "单位数")
                .doesNotContain("周转编制", "超编", "空编", "超编单位（按合计）", "超编单位（任一类型）");
        assertThat(workbook.rows("变化趋势").stream().flatMap(List::stream))
                .contains("核定", "实有")
                .doesNotContain("周转", "超编", "空编");
        assertThat(workbook.rows("管理评估").stream().flatMap(List::stream))
                .contains("在编人数")
                .doesNotContain("超编率%", "空编率%", "超职数");
        assertThat(Files.readString(folder.resolve("index.html")))
                .contains("<dt>核定编制<")
                .doesNotContain("<dt>周转编制<", "id=\"quotas\"", "id=\"chart-map\"", "超编单位（");
    }

    @Test
    void the_trend_counts_as_the_overview_does_with_differences_in_time_apart() throws IOException {
        List<String> header = nightly().rows("变化趋势").stream()
                .filter(row -> row.contains("疑点"))
                .findFirst()
                .orElseThrow();
        List<String> last = nightly().below("变化趋势", "时点", "核定").get(1);
        long counted = Long.parseLong(figure(nightly(), "待处理问题").replace(",", ""))
                + Long.parseLong(figure(nightly(), "已说明").replace(",", ""));
        assertThat(last.get(header.indexOf("疑点"))).isEqualTo(Long.toString(counted));
        assertThat(last.get(header.indexOf("时点差异"))).isEqualTo(figure(nightly(), "时点差异（不计数）"));
        assertThat(last.get(header.indexOf("新增与重现"))).isEqualTo("23");
        assertThat(last.get(header.indexOf("已消除"))).isEqualTo(figure(nightly(), "已消除"));
    }

    @Test
    void a_finding_about_a_plan_names_the_quota_type_of_the_plan() throws IOException {
        assertThat(Files.readString(folder(Report.NIGHTLY).resolve("exceptions.csv")))
                .containsPattern("(?m)^9004,U13,.*,云编〔2024〕7号,事业编制,");
    }

    @Test
    void the_verification_of_the_year_has_approved_beside_actual_and_room_for_what_was_seen() throws IOException {
        List<List<String>> rows = workbook(Report.YEAR_END).below("核查表", "单位代码", "单位").stream()
                .filter(row -> row.get(0).equals("U004"))
                .toList();
        assertThat(rows).extracting(row -> row.get(4)).containsExactly("机构", "编制", "编制", "领导职数", "人员");
        assertThat(rows.get(3).subList(6, 10)).containsExactly("1", "", "2", "1");
        assertThat(rows.get(4).subList(6, 14)).containsExactly("20", "", "19", "-1", "", "", "", "");
    }

    @Test
    void a_unit_that_is_abolished_says_so_and_counts_as_there_while_somebody_is_paid() throws IOException {
        JdbcTemplate jdbc = new JdbcTemplate(CITY.dataSource());
        jdbc.execute("update run_unit set unit_status = 'left' where run_id = 2 and unit_key = 8");
        Path folder = shared.resolve("abolished");
        publish(CityDefinitions.job(true, Report.YEAR_END), folder);
        jdbc.execute("update run_unit set unit_status = null where run_id = 2 and unit_key = 8");
        assertThat(new Workbook(folder.resolve("workbook.xlsx"))
                        .below("核查表", "单位代码", "单位").stream()
                                .filter(row ->
                                        row.get(0).equals("U009") && row.get(4).equals("机构"))
                                .findFirst()
                                .orElseThrow()
                                .subList(5, 10))
                .containsExactly("division.chief institution 已撤销，仍有在编或发放人员", "0", "", "1", "1");
    }

    private static String figure(Workbook workbook, String name) {
        List<List<String>> rows = workbook.rows("概览");
        for (int i = 0; i < rows.size(); i++) {
            int column = rows.get(i).indexOf(name);
            if (column >= 0) {
                return rows.get(i + 1).get(column);
            }
        }
        throw new AssertionError("no figure " + name);
    }

    private static List<String> row(List<List<String>> rows, String kind, String name) {
        return rows.stream()
                .filter(row -> row.get(0).equals(kind) && row.get(1).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Workbook nightly() throws IOException {
        return workbook(Report.NIGHTLY);
    }

    private static Workbook workbook(Report report) throws IOException {
        return new Workbook(folder(report).resolve("workbook.xlsx"));
    }

    private static Path folder(Report report) {
        return shared.resolve(report.code());
    }

    private static void publish(Report report) {
        publish(CityDefinitions.job(true, report), folder(report));
    }

    private static void publish(Job job, Path folder) {
        Publisher publisher =
                new Publisher(CITY.dataSource(), new Environment("PostgreSQL", "17", "2022"), OwnFiles.ofOwner());
        publisher.publish(2, job, CityDefinitions.definitions(), folder);
        publisher.publishRecord(2, job, CityDefinitions.definitions(), folder);
    }
}
