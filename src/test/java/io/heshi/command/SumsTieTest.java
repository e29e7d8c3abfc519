package io.heshi.command;

import static io.heshi.command.PrintedNight.by;
import static io.heshi.command.PrintedNight.count;
import static io.heshi.command.PrintedNight.sum;
import static io.heshi.command.Sheets.lines;
import static io.heshi.command.Sheets.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What stands in two places says the same: of both nights of the sample city, of the second run again, and of one that was released over a
 * held gate. The documents of the first night are made last, when later runs have gone over its exceptions.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SumsTieTest {
    private static final String FIRST = "2024-12-30";
    private static final String SECOND = "2024-12-31";
    private static final String AGAIN = "again";
    private static final String RELEASED = "2025-01-01";
    private static final Pattern OF_UNIT = Pattern.compile("未销疑点 ([\\d,]+) 件，其中严重程度高 ([\\d,]+)");

    private final Map<String, PrintedNight> nights = new TreeMap<>();
    private Office office;
    private Answer held = new Answer(0, "", "");

    @BeforeAll
    void run_all_four(@TempDir Path folder) throws IOException {
        office = new Office(folder);
        Told first = run(FIRST, Path.of("sample-data", FIRST));
        keep(SECOND, SECOND, run(SECOND, Path.of("sample-data", SECOND)), folder);
        keep(AGAIN, SECOND, run(SECOND, Path.of("sample-data", SECOND)), folder);
        Path half = halfOfHr();
        held = office.night(RELEASED, half);
        keep(RELEASED, RELEASED, run(RELEASED, half, "--release", "hr,register", "--reason", "分两批上报"), folder);
        keep(FIRST, FIRST, first, folder);
    }

    @AfterAll
    void close() {
        office.close();
    }

    private record Told(String terminal, String runs) {}

    private Told run(String date, Path inbox, String... more) {
        Answer answer = office.night(date, inbox, more);
        assertThat(answer.exitCode()).as(answer.everything()).isZero();
        return new Told(answer.everything(), office.run("runs", "--last", "1").out());
    }

    private void keep(String name, String date, Told told, Path folder) throws IOException {
        Answer made = office.run(
                "documents",
                "--date",
                date,
                "--kind",
                "quotas,posts,ghost-pay,evaluation,payroll,verification",
                "--reports",
                folder.resolve("made").resolve(name).toString());
        assertThat(made.exitCode()).as(made.everything()).isZero();
        nights.put(
                name,
                new PrintedNight(
                        told.terminal(),
                        told.runs(),
                        office.reports().resolve(date),
                        folder.resolve("made").resolve(name).resolve("documents")));
    }

    private Path halfOfHr() throws IOException {
        Path inbox = office.exports(SECOND);
        try (var files = Files.list(inbox.resolve("hr"))) {
            for (Path file : files.toList()) {
                String[] lines =
                        Files.readString(file, StandardCharsets.ISO_8859_1).split("(?<=\n)");
                Files.writeString(
                        file, String.join("", Arrays.copyOf(lines, lines.length / 2)), StandardCharsets.ISO_8859_1);
            }
        }
        return inbox;
    }

    private PrintedNight night(String name) {
        return nights.getOrDefault(name, nights.values().iterator().next());
    }

    private static String date(String name) {
        return name.equals(AGAIN) ? SECOND : name;
    }

    /** What a released run has cleared is told apart where it is listed. */
    private static String shown(String name, String change) {
        return name.equals(RELEASED) && change.equals("已消除") ? "放行批次消除" : change;
    }

    private static Predicate<Map<String, String>> is(String column, String value) {
        return row -> row.get(column).equals(value);
    }

    private static final Predicate<Map<String, String>> OPEN = is("状态", "待处理");

    @ParameterizedTest
    @ValueSource(strings = {FIRST, SECOND, AGAIN, RELEASED})
    void problems(String name) {
        PrintedNight night = night(name);
        Figures figures = new Figures();
        List<Map<String, String>> rules = night.page("rules", "编号", "待处理");
        List<Map<String, String>> bookRules = night.sheet("概览", "编号", "待处理");
        List<Map<String, String>> departments = night.page("departments", "主管部门", "待处理");
        List<Map<String, String>> bookDepartments = night.sheet("概览", "主管部门", "待处理");
        List<Map<String, String>> register = night.sheet("问题台账", "问题编号", "状态");
        Map<String, String> trend = PrintedNight.named(night.page("trend", "时点"), "时点", date(name));
        Map<String, String> bookTrend = PrintedNight.named(night.sheet("变化趋势", "时点"), "时点", date(name));
        Map<String, List<List<String>>> evaluation = night.document("机构编制管理评估表");

        figures.of("待处理")
                .in("terminal", night.terminal("open"))
                .in("heshi runs", night.listed())
                .in("run.json", night.record("/counts/byState/open").asLong())
                .in("exceptions.csv", night.exceptions(OPEN).size())
                .in("page", number(night.page("待处理问题")))
                .in("page, list", night.list("待处理", ""))
                .in("page, rules", sum(rules, "待处理"))
                .in("page, departments", sum(departments, "待处理"))
                .in(
                        "page, evaluation",
                        number(PrintedNight.named(night.page("evaluation", "待处理"), "名称", "全部单位")
                                .get("待处理")))
                .in("page, trend", number(trend.get("疑点")) - night.list("已说明", ""))
                .in("概览", number(night.overview("待处理问题")))
                .in("概览, rules", sum(bookRules, "待处理"))
                .in("概览, departments", sum(bookDepartments, "待处理"))
                .in("问题台账", register.stream().filter(OPEN).count())
                .in("管理评估", number(night.whole("管理评估", "待处理").get("待处理")))
                .in("变化趋势", number(bookTrend.get("疑点")) - night.list("已说明", ""))
                .in("评估表", number(byLabel(evaluation.get("评估表"), "未销疑点")))
                .in("评估表, 按单位", number(Sheets.sum(evaluation.get("按单位")).get(16)))
                .in("评估表, 按主管部门", number(Sheets.sum(evaluation.get("按主管部门")).get(16)));
        figures.of("累计问题和已整改")
                .in("管理评估", pair(night.whole("管理评估", "累计问题"), "累计问题", "已整改"))
                .in(
                        "page, evaluation",
                        pair(PrintedNight.named(night.page("evaluation", "累计问题"), "名称", "全部单位"), "累计问题", "已整改"))
                .in("评估表, 按单位", Sheets.sum(evaluation.get("按单位")).subList(17, 19))
                .in("评估表, 按主管部门", Sheets.sum(evaluation.get("按主管部门")).subList(17, 19));
        for (String severity : List.of("高", "中", "低", "提示")) {
            figures.of("待处理, " + severity)
                    .in(
                            "exceptions.csv",
                            night.exceptions(OPEN.and(is("严重程度", severity))).size())
                    .in("page", number(night.page("其中：" + severity)))
                    .in("page, list", night.list("待处理", severity))
                    .in("概览", number(night.overview("其中：" + severity)))
                    .in(
                            "问题台账",
                            register.stream()
                                    .filter(OPEN.and(is("严重程度", severity)))
                                    .count());
        }
        figures.of("待处理, 高")
                .in("terminal", night.terminal("high"))
                .in("page", number(night.page("其中：高")))
                .in("page, departments", sum(departments, "其中：高"))
                .in("概览, departments", sum(bookDepartments, "其中：高"));
        figures.of("时点差异")
                .in("terminal", night.terminal("pending"))
                .in("run.json, byState", night.record("/counts/byState/pending").asLong())
                .in(
                        "run.json, byChange",
                        night.record("/counts/byChange/pending").asLong())
                .in("exceptions.csv", night.exceptions(is("状态", "时点差异")).size())
                .in("page", number(night.page("时点差异（不计数）")))
                .in("page, list", night.list("时点差异", ""))
                .in("page, rules", sum(rules, "时点差异"))
                .in("page, trend", number(trend.get("时点差异")))
                .in("概览", number(night.overview("时点差异（不计数）")))
                .in("概览, rules", sum(bookRules, "时点差异"))
                .in("问题台账", register.stream().filter(is("状态", "时点差异")).count())
                .in("较上次变化, note", note(night, "时点差异 "))
                .in("变化趋势", number(bookTrend.get("时点差异")));
        figures.of("已说明")
                .in("run.json", night.record("/counts/byState/explained").asLong(0))
                .in("exceptions.csv", night.exceptions(is("状态", "已说明")).size())
                .in("page", number(night.page("已说明")))
                .in("page, list", night.list("已说明", ""))
                .in("page, rules", sum(rules, "已说明"))
                .in("概览", number(night.overview("已说明")))
                .in("概览, rules", sum(bookRules, "已说明"));
        figures.of("待处理 by rule")
                .in("exceptions.csv", count(night.exceptions(OPEN), "规则"))
                .in("page", by(rules, "编号", "待处理"))
                .in("概览", by(bookRules, "编号", "待处理"));
        figures.of("all findings by rule")
                .in("exceptions.csv", count(night.exceptions(row -> true), "规则"))
                .in("run.json, counts", ofRecord(night, "/counts/byRule"))
                .in("run.json, rules", findingsByRule(night));
        figures.of("all findings by severity")
                .in(
                        "exceptions.csv",
                        count(night.exceptions(row -> true), "严重程度").size())
                .in("run.json", night.record("/counts/bySeverity").size());
        figures.of("numbers of exceptions")
                .in("exceptions.csv", new HashSet<>(numbers(night.exceptions(row -> true))))
                .in("run.json", recordNumbers(night))
                .in("问题台账", new HashSet<>(numbers(register)));
        Map<String, Long> ofDepartment = new TreeMap<>(count(night.exceptions(OPEN), "主管部门"));
        long nobody = ofDepartment.getOrDefault("", 0L);
        ofDepartment.remove("");
        ofDepartment.put("（未注明主管部门）", nobody);
        figures.of("待处理 by department")
                .in("exceptions.csv", ofDepartment)
                .in("page", by(departments, "主管部门", "待处理"))
                .in("概览", by(bookDepartments, "主管部门", "待处理"));
        figures.of("今夜必办 by rule")
                .in(
                        "exceptions.csv",
                        count(
                                night.exceptions(OPEN.and(is("严重程度", "高")).and(is("因问题", ""))).stream()
                                        .map(row -> Map.of("rule", row.get("规则") + " " + row.get("问题类型")))
                                        .toList(),
                                "rule"))
                .in("page", by(night.page("urgent", "问题类型", "条数"), "问题类型", "条数"));
        figures.of("待办")
                .in("rows", Math.min(500, night.sheet("待办", "序号", "问题编号").size()))
                .in("note", first(night.sheet("待办"), "列出 ([\\d,]+) 件"));
        Map<String, Long> forms = new TreeMap<>();
        Map<String, Long> listed = new TreeMap<>();
        night.documents("_核查表_").forEach((unit, form) -> {
            forms.put(unit, first(form.get("核查表"), OF_UNIT.pattern()));
            listed.put(unit, (long) night.exceptions(OPEN.and(is("单位", unit))).size());
        });
        figures.of("待处理 by unit").in("核查表", forms).in("exceptions.csv", listed);
        Map<String, Long> evaluated =
                by(night.sheet("管理评估", "待处理").stream().filter(is("范围", "单位")).toList(), "名称", "待处理");
        Map<String, Long> ofUnits = new TreeMap<>(count(night.exceptions(OPEN), "单位"));
        ofUnits.keySet().retainAll(evaluated.keySet());
        figures.of("待处理 by unit of the evaluation")
                .in("exceptions.csv", ofUnits)
                .in("管理评估", evaluated);
        figures.tie();
    }

    @ParameterizedTest
    @ValueSource(strings = {FIRST, SECOND, AGAIN, RELEASED})
    void changes(String name) {
        PrintedNight night = night(name);
        Figures figures = new Figures();
        List<Map<String, String>> rules = night.page("rules", "编号", "待处理");
        List<Map<String, String>> bookRules = night.sheet("概览", "编号", "待处理");
        List<Map<String, String>> departments = night.page("departments", "主管部门", "待处理");
        List<Map<String, String>> bookDepartments = night.sheet("概览", "主管部门", "待处理");
        List<Map<String, String>> changes = night.sheet("较上次变化", "变化", "问题编号");
        Map<String, String> trend = PrintedNight.named(night.page("trend", "时点"), "时点", date(name));
        Map<String, String> codes =
                Map.of("新增", "new", "重新出现", "reopened", "仍存在", "still", "已消除", "cleared", "未判定", "not_judged");
        codes.forEach((change, code) -> {
            Figures.Figure figure = figures.of(change)
                    .in("run.json", night.record("/counts/byChange/" + code).asLong(0))
                    .in("page", number(night.page(change)))
                    .in("page, list", night.listOfChange(shown(name, change)))
                    .in("概览", number(night.overview(change)))
                    .in("较上次变化, note", note(night, change.equals("仍存在") ? "仍存在的 " : change + " "));
            if (!change.equals("仍存在")) {
                figure.in(
                        "较上次变化",
                        changes.stream().filter(is("变化", shown(name, change))).count());
            }
            if (!List.of("已消除", "未判定").contains(change)) {
                figure.in("exceptions.csv", night.exceptions(is("变化", change)).size());
            }
            if (List.of("新增", "重新出现", "已消除").contains(change)) {
                figure.in("terminal", night.terminal(code));
                figure.in("概览, rules", sum(bookRules, change));
            }
            if (List.of("新增", "已消除").contains(change)) {
                figure.in("page, rules", sum(rules, change))
                        .in("page, departments", sum(departments, change))
                        .in("概览, departments", sum(bookDepartments, change));
            }
        });
        figures.of("已消除")
                .in("page", number(night.page("已消除")))
                .in("page, trend", number(trend.get("已消除")))
                .in("page, list by state", night.list(shown(name, "已消除"), ""));
        figures.of("新增 and 重新出现")
                .in("page", number(night.page("新增")) + number(night.page("重新出现")))
                .in("page, trend", number(trend.get("新增与重现")));
        for (String change : List.of("新增", "重新出现", "已消除")) {
            List<Map<String, String>> moved = night.page("moved_rules", "问题类型", change);
            figures.of("moved rules, " + change)
                    .in("page", by(moved, "问题类型", change))
                    .in("较上次变化", those(changes, "问题类型", shown(name, change), moved));
            List<Map<String, String>> units = night.page("moved_units", "单位", change);
            figures.of("moved units, " + change)
                    .in("page", by(units, "单位", change))
                    .in("较上次变化", those(changes, "单位", shown(name, change), units));
        }
        List<Map<String, String>> units = night.page("first_units", "单位", "待处理");
        Map<String, Long> open = new TreeMap<>(count(night.exceptions(OPEN), "单位"));
        open.keySet().retainAll(by(units, "单位", "待处理").keySet());
        figures.of("units that matter most").in("page", by(units, "单位", "待处理")).in("exceptions.csv", open);
        figures.tie();
    }

    @ParameterizedTest
    @ValueSource(strings = {FIRST, SECOND, AGAIN, RELEASED})
    void persons_and_money(String name) {
        PrintedNight night = night(name);
        Figures figures = new Figures();
        for (String label : List.of("疑似金额，高（元/月）", "疑似金额（元/月）", "累计疑似金额（元）", "仅待核实金额（元/月）", "有问题人数", "单位数")) {
            figures.of(label).in("page", night.page(label)).in("概览", night.overview(label));
        }
        figures.of("比对人数")
                .in("page", number(night.page("比对人数")))
                .in("page, overlap", sum(night.page("overlap", "人数"), "人数"))
                .in("概览", number(night.overview("比对人数")))
                .in("数据衔接, overlap", sum(night.sheet("数据衔接", "出现于", "人数"), "人数"));
        Map<String, List<List<String>>> ghostPay = night.document("吃空饷统计表");
        Predicate<Map<String, String>> situation = row -> row.get("依据").contains("情形（");
        figures.of("吃空饷 persons")
                .in(
                        "吃空饷统计表, 按单位",
                        number(Sheets.sum(ghostPay.get("自查自纠情况（按单位）")).get(2)))
                .in(
                        "吃空饷统计表, 按主管部门",
                        number(Sheets.sum(ghostPay.get("自查自纠情况（按主管部门）")).get(2)))
                .in(
                        "exceptions.csv",
                        night.exceptions(OPEN.and(situation)).stream()
                                .map(row -> row.get("姓名") + row.get("身份证号"))
                                .distinct()
                                .count());
        List<List<String>> review = night.document("工资联审清单").get("联审清单");
        figures.of("whom money is about")
                .in(
                        "工资联审清单",
                        lines(review).stream()
                                .map(line -> line.get(2) + line.get(3))
                                .distinct()
                                .count())
                .in(
                        "exceptions.csv",
                        night
                                .exceptions(OPEN.and(is("涉及金额（元/月）", "").negate())
                                        .and(is("姓名", "").negate()))
                                .stream()
                                .map(row -> row.get("姓名") + row.get("身份证号"))
                                .distinct()
                                .count());
        List<Map<String, String>> structure = night.page("structure", "名称", "在编人数");
        figures.of("在编人数")
                .in(
                        "page, structure",
                        number(PrintedNight.named(structure, "名称", "全部单位").get("在编人数")))
                .in("人员结构", number(night.whole("人员结构", "在编人数").get("在编人数")))
                .in("管理评估", number(night.whole("管理评估", "在编人数").get("在编人数")))
                .in(
                        "人员结构, units",
                        sum(
                                night.sheet("人员结构", "在编人数").stream()
                                        .filter(is("范围", "单位"))
                                        .toList(),
                                "在编人数"))
                .in("进人渠道", sum(night.sheet("进人渠道", "在编人数"), "在编人数"));
        figures.tie();
    }

    @ParameterizedTest
    @ValueSource(strings = {FIRST, SECOND, AGAIN, RELEASED})
    void places(String name) {
        PrintedNight night = night(name);
        Figures figures = new Figures();
        List<String> quotas = Sheets.sum(night.sheet("超编情况"));
        List<String> document = Sheets.sum(night.document("编制情况表").get("按单位"));
        List<String> departments = Sheets.sum(night.document("编制情况表").get("按主管部门"));
        List<String> persons = Sheets.sum(night.document("吃空饷统计表").get("人员情况统计表"));
        Map<String, String> evaluation = night.whole("管理评估", "可用编制");
        Map<String, String> pageEvaluation = PrintedNight.named(night.page("evaluation", "可用编制"), "名称", "全部单位");
        Map<String, String> forecast = night.whole("退休预测", "可用编制");
        Map<String, String> trend = PrintedNight.named(night.sheet("变化趋势", "时点"), "时点", date(name));
        Map<String, String> pageTrend = PrintedNight.named(night.page("trend", "时点"), "时点", date(name));
        List<String> forms = List.of("核定", "周转", "实有", "超编", "空编");
        List<String> heads = List.of("核定编制", "周转编制", "实有人数", "超编", "空编");
        for (int i = 0; i < heads.size(); i++) {
            int column = i;
            String label = heads.get(i);
            Figures.Figure figure = figures.of(label)
                    .in("page", number(night.page(label)))
                    .in("概览", number(night.overview(label)))
                    .in("超编情况, sum", number(quotas.get(4 + i)))
                    .in("page, trend", number(pageTrend.get(forms.get(i))))
                    .in("变化趋势", number(trend.get(forms.get(i))))
                    .in("编制情况表, 按单位", number(document.get(List.of(3, 4, 6, 7, 8).get(i))))
                    .in(
                            "编制情况表, 按主管部门",
                            number(departments.get(List.of(3, 4, 6, 7, 8).get(i))));
            if (i < 3) {
                figure.in("吃空饷统计表", number(persons.get(3 + i)));
                figure.in(
                        "核查表",
                        night.documents("_核查表_").values().stream()
                                .mapToLong(form -> number(form.get("核查表").stream()
                                        .filter(row -> row.get(0).equals("合　计"))
                                        .findFirst()
                                        .orElseThrow()
                                        .get(2 + column)))
                                .sum());
            }
            if (i > 1) {
                figure.in("page, evaluation", number(pageEvaluation.get(forms.get(i))))
                        .in("管理评估", number(evaluation.get(forms.get(i))))
                        .in("退休预测", number(forecast.get(forms.get(i))));
            }
        }
        figures.of("空编").in("page", number(night.page("空编"))).in("空编排名", sum(night.sheet("空编排名", "空编"), "空编"));
        long allowed = number(night.page("核定编制")) + number(night.page("周转编制"));
        figures.of("可用编制")
                .in("page", allowed)
                .in("管理评估", number(evaluation.get("可用编制")))
                .in("page, evaluation", number(pageEvaluation.get("可用编制")))
                .in("退休预测", number(forecast.get("可用编制")))
                .in("变化趋势", number(trend.get("可用编制")))
                .in("编制情况表", number(document.get(5)));
        List<Map<String, String>> over = night.page("quotas", "单位", "超编");
        figures.of("超编单位（按合计）")
                .in("page", number(night.page("超编单位（按合计）")))
                .in("page, table", over.size())
                .in("概览", number(night.overview("超编单位（按合计）")))
                .in("概览, table", night.sheet("概览", "单位代码", "超编").size())
                .in(
                        "超编情况",
                        night.sheet("超编情况").stream()
                                .filter(SumsTieTest::ofUnit)
                                .filter(row -> number(row.get(7)) > 0)
                                .count());
        figures.of("超编单位（任一类型）")
                .in("page", number(night.page("超编单位（任一类型）")))
                .in("概览", number(night.overview("超编单位（任一类型）")))
                .in("超编情况", overByType(night.sheet("超编情况")));
        figures.of("超编").in("page, table", sum(over, "超编")).in("page", number(night.page("超编")));
        figures.of("超职数")
                .in("管理评估", number(evaluation.get("超职数")))
                .in(
                        "领导职数表",
                        number(Sheets.sum(night.document("领导职数表").get("按单位")).get(5)));
        figures.tie();
    }

    @ParameterizedTest
    @ValueSource(strings = {FIRST, SECOND, AGAIN, RELEASED})
    void pools(String name) {
        PrintedNight night = night(name);
        Figures figures = new Figures();
        List<Map<String, String>> page = night.page("pools", "周转池", "规模");
        List<Map<String, String>> book = night.sheet("周转池", "周转池", "规模");
        List<Map<String, String>> each =
                book.stream().filter(is("周转池", "合计").negate()).toList();
        for (String column : List.of("规模", "已下达", "已使用", "未使用", "余额", "其中空置", "使用单位数", "无核定占用")) {
            figures.of(column).in("page", texts(page, column)).in("周转池", texts(book, column));
        }
        figures.of("余额＝规模－已使用").in("余额", by(each, "周转池", "余额")).in("difference", difference(each, "规模", "已使用"));
        figures.of("未使用＝已下达－已使用").in("未使用", by(each, "周转池", "未使用")).in("difference", difference(each, "已下达", "已使用"));
        List<Map<String, String>> months = night.sheet("周转月度", "周转池", "已下达");
        figures.of("已使用 of the month")
                .in("周转池", by(each, "周转池", "已使用"))
                .in("周转月度", by(months, "周转池", date(name).substring(0, 7)));
        figures.of("已下达 of the month").in("周转池", by(each, "周转池", "已下达")).in("周转月度", by(months, "周转池", "已下达"));
        figures.of("空置")
                .in("周转池", by(each, "周转池", "其中空置"))
                .in("周转未用", by(night.sheet("周转未用", "周转池", "未使用"), "周转池", "未使用"));
        for (String column : List.of("规模", "已下达", "已使用", "未使用", "余额", "其中空置")) {
            figures.of(column + " of all pools")
                    .in("sum", sum(each, column))
                    .in("合计", number(PrintedNight.named(book, "周转池", "合计").get(column)));
        }
        figures.of("已下达 and 周转编制")
                .in("周转池", sum(each, "已下达"))
                .in("page", number(night.page("周转编制")))
                .in("管理评估", number(night.whole("管理评估", "已下达").get("已下达")));
        figures.tie();
    }

    @ParameterizedTest
    @ValueSource(strings = {FIRST, SECOND, AGAIN, RELEASED})
    void data(String name) {
        PrintedNight night = night(name);
        Figures figures = new Figures();
        List<Map<String, String>> files = night.sheet("数据衔接", "文件", "行数", "记录");
        List<Map<String, String>> sources = night.sheet("数据来源", "来源", "状态", "行数");
        List<Map<String, String>> claims = night.sheet("数据衔接", "来源", "相符");
        List<Map<String, String>> page = night.page("sources", "来源", "状态", "行数");
        figures.of("files").in("run.json", night.record("/inputs").size()).in("数据衔接", files.size());
        figures.of("claims")
                .in("terminal", night.terminal("claims"))
                .in("run.json, sources", total(night.recordBySource("sources", "claims")))
                .in("run.json, inputs", total(night.recordBySource("inputs", "claims")))
                .in("page", sum(page, "记录"))
                .in("数据来源", sum(sources, "记录"))
                .in("数据衔接, files", sum(files, "记录"))
                .in("数据衔接, claims", sum(claims, "记录"));
        figures.of("rejects")
                .in("terminal", night.terminal("rejects"))
                .in("run.json", night.record("/rejects").size())
                .in("run.json, inputs", total(night.recordBySource("inputs", "rejects")))
                .in("page", sum(page, "退回行"))
                .in("数据来源", sum(sources, "退回行"))
                .in("数据衔接", sum(files, "退回行"))
                .in("退回行", night.sheet("退回行", "来源", "退回原因").size());
        figures.of("lines by source")
                .in("page", by(page, "来源", "行数"))
                .in("数据来源", by(sources, "来源", "行数"))
                .in("数据衔接", by(files, "来源", "行数"));
        figures.of("lines")
                .in("run.json", total(night.recordBySource("inputs", "lines")))
                .in("数据来源", sum(sources, "行数"));
        for (String column : List.of("记录", "相符", "单方", "重复")) {
            figures.of(column + " by source").in("page", by(page, "来源", column)).in("数据衔接", by(claims, "来源", column));
        }
        figures.of("matched, one-sided, duplicate")
                .in(
                        "run.json",
                        List.of("matched", "oneSided", "duplicate").stream()
                                .map(figure -> total(night.recordBySource("sources", figure)))
                                .toList())
                .in(
                        "数据衔接",
                        List.of("相符", "单方", "重复").stream()
                                .map(column -> sum(claims, column))
                                .toList());
        figures.of("lines that are no claims")
                .in("run.json", total(night.recordBySource("otherLines", "rows")))
                .in("读入情况", sum(night.sheet("读入情况", "来源", "类别", "原因"), "行数"))
                .in(
                        "数据衔接",
                        List.of("标题行", "表头行", "单位行", "空行", "合计行", "说明行", "略过行").stream()
                                .mapToLong(column -> sum(files, column))
                                .sum());
        figures.of("values that cannot be read")
                .in("terminal", night.told("([\\d,]+) 条记录有无法识别的值"))
                .in("读入情况", sum(night.sheet("读入情况", "字段", "问题"), "行数"))
                .in("page", sum(night.page("intake", "来源", "事项"), "行数"))
                .in("run.json", first(List.of(List.of(night.record("/notes").toString())), "([\\d,]+) 条记录有无法识别的值"));
        List<Map<String, String>> gates = night.sheet("数据衔接", "来源", "闸口");
        figures.of("gates")
                .in("run.json", night.record("/gates").size())
                .in("page", night.page("sources", "闸口").size())
                .in("数据衔接", gates.size());
        long released = gates.stream().filter(is("结果", "未通过")).count();
        figures.of("closed gates")
                .in("数据衔接", released)
                .in(
                        "page",
                        night.page("sources", "闸口").stream()
                                .filter(is("结果", "未通过"))
                                .count())
                .in("page, what the figures stand on", night.pageLines("本次在放行"))
                .in(
                        "概览, warnings",
                        night.sheet("概览").stream()
                                .filter(row -> row.get(0).startsWith("数据不完整"))
                                .count());
        figures.of("released sources")
                .in("数据来源", sources.stream().filter(is("状态", "人工放行")).count())
                .in("page", page.stream().filter(is("状态", "人工放行")).count())
                .in(
                        "数据衔接",
                        gates.stream()
                                .filter(is("结果", "未通过"))
                                .map(row -> row.get("来源"))
                                .distinct()
                                .count());
        figures.tie();
    }

    private static String byLabel(List<List<String>> sheet, String label) {
        return sheet.stream()
                .filter(row -> row.get(1).equals(label))
                .findFirst()
                .orElseThrow()
                .get(3);
    }

    private static List<String> pair(Map<String, String> row, String one, String other) {
        return List.of(row.getOrDefault(one, ""), row.getOrDefault(other, ""));
    }

    private static long note(PrintedNight night, String before) {
        return first(night.sheet("较上次变化"), before + "([\\d,]+)");
    }

    /** The first number that the pattern finds in a cell. */
    private static long first(List<List<String>> rows, String pattern) {
        Pattern wanted = Pattern.compile(pattern);
        return rows.stream()
                .flatMap(List::stream)
                .map(wanted::matcher)
                .filter(Matcher::find)
                .map(found -> number(found.group(1)))
                .findFirst()
                .orElse(0L);
    }

    private static Map<String, Long> ofRecord(PrintedNight night, String pointer) {
        Map<String, Long> figures = new TreeMap<>();
        night.record(pointer)
                .properties()
                .forEach(entry -> figures.put(entry.getKey(), entry.getValue().asLong()));
        return figures;
    }

    private static Map<String, Long> findingsByRule(PrintedNight night) {
        Map<String, Long> figures = new TreeMap<>();
        night.record("/rules").forEach(rule -> {
            long findings = rule.path("findings").asLong(0);
            if (findings > 0) {
                figures.put(rule.path("rule").asString(), findings);
            }
        });
        return figures;
    }

    private static List<Long> numbers(List<Map<String, String>> rows) {
        return rows.stream().map(row -> number(row.get("问题编号"))).toList();
    }

    private static HashSet<Long> recordNumbers(PrintedNight night) {
        HashSet<Long> numbers = new HashSet<>();
        night.record("/exceptions")
                .forEach(row -> numbers.add(row.path("number").asLong()));
        return numbers;
    }

    /** How many changes of a kind the rows of a shorter table have in the sheet. */
    private static Map<String, Long> those(
            List<Map<String, String>> changes, String key, String change, List<Map<String, String>> shown) {
        Map<String, Long> counted =
                new TreeMap<>(count(changes.stream().filter(is("变化", change)).toList(), key));
        counted.keySet().retainAll(shown.stream().map(row -> row.get(key)).toList());
        return counted;
    }

    private static List<String> texts(List<Map<String, String>> table, String column) {
        return table.stream().map(row -> row.getOrDefault(column, "")).toList();
    }

    private static Map<String, Long> difference(List<Map<String, String>> table, String whole, String part) {
        Map<String, Long> differences = new TreeMap<>();
        table.forEach(row -> differences.put(row.get("周转池"), number(row.get(whole)) - number(row.get(part))));
        differences.values().removeIf(figure -> figure == 0);
        return differences;
    }

    private static boolean ofUnit(List<String> row) {
        return row.get(0).matches("\\d{6}");
    }

    /** Units of which a group behind the total is over: the second header says which columns these are. */
    private static long overByType(List<List<String>> sheet) {
        List<String> header = sheet.stream()
                .filter(row -> row.get(4).equals("核定"))
                .findFirst()
                .orElseThrow();
        return sheet.stream()
                .filter(SumsTieTest::ofUnit)
                .filter(row -> {
                    for (int i = 9; i < row.size(); i++) {
                        if (header.get(i).equals("超编") && number(row.get(i)) > 0) {
                            return true;
                        }
                    }
                    return false;
                })
                .count();
    }

    private static long total(Map<String, Long> figures) {
        return figures.values().stream().mapToLong(Long::longValue).sum();
    }

    @Test
    void what_a_released_run_has_cleared_is_told_apart_with_the_sources_that_were_released() {
        PrintedNight night = night(RELEASED);
        long cleared = number(night.page("已消除"));
        assertThat(cleared).isPositive();
        assertThat(night.list("放行批次消除", "")).isEqualTo(cleared);
        assertThat(night.sheet("较上次变化").stream().map(row -> row.get(0)))
                .filteredOn(text -> text.contains("放行批次消除」"))
                .singleElement()
                .asString()
                .contains("编制实名制库；人社人员信息", "的 " + cleared + " 件");
        assertThat(night(SECOND).sheet("较上次变化").toString()).doesNotContain("放行批次消除");
    }

    @Test
    void what_held_the_run_is_what_was_released() {
        assertThat(held.exitCode()).isNotZero();
        assertThat(held.err()).contains("来源 hr 记录数");
        assertThat(night(RELEASED).sheet("数据衔接", "来源", "闸口").stream()
                        .filter(is("结果", "未通过"))
                        .map(row -> row.get("来源") + " " + row.get("闸口")))
                .contains("人社人员信息 记录数");
    }
}
