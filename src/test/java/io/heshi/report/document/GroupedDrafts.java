package io.heshi.report.document;

import static org.apache.poi.ss.usermodel.PrintSetup.A3_PAPERSIZE;
import static org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE;

import io.heshi.report.document.Draft.Look;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Templates of documents over many units. */
final class GroupedDrafts {
    private static final String DATE = "时点：${date.year}年${date.month}月${date.day}日";
    private static final String SIGNED = "制表：　　　　　　　审核：　　　　　　　负责人：　　　　　　　联系电话：　　　　　　　填表日期：　　　年　　月　　日";

    private GroupedDrafts() {}

    /** Columns of a part, below one heading or two. */
    private record Group(String title, String below, String part, List<String> names, List<String> measures) {}

    private static Group group(String title, String below, String part) {
        return new Group(
                title, below, part, List.of("应配", "实配", "超配", "缺配"), List.of("allowed", "occupied", "over", "vacant"));
    }

    static Draft quotas() {
        List<Group> groups = List.of(
                new Group(
                        "总编制数",
                        "",
                        "total",
                        List.of("核定", "周转", "应配", "实配", "超配", "缺配"),
                        List.of("approved", "lent", "allowed", "occupied", "over", "vacant")),
                group("行政编制", "", "administrative"),
                group("政法专项编制", "", "political_legal"),
                group("参公事业编制", "", "institution.civil"),
                group("事业编制", "全额拨款", "institution.full"),
                group("事业编制", "差额拨款", "institution.partial"),
                group("事业编制", "自收自支", "institution.self"),
                group("工勤编制", "", "worker"),
                group("其他编制", "", "rest"));
        String note =
                "应配＝核定编制＋周转编制下达；超配＝实配－应配，缺配＝应配－实配，小于零计零。单位“总编制数”的超配、缺配按该单位各类型合计计算，不是各类型相加；各部门和合计为所属单位相加。未列经费形式的事业编制列入“其他编制”。";
        Draft draft = new Draft(10);
        matrix(draft, "按主管部门", A3_PAPERSIZE, "departments", List.of("单位数"), List.of("units"), groups, note, 5.4);
        matrix(draft, "按单位", A3_PAPERSIZE, "units", List.of("主管部门"), List.of("supervisor"), groups, note, 5.4);
        return draft;
    }

    static Draft posts() {
        List<Group> groups = Stream.of(
                        List.of("合计", "total"),
                        List.of("县处级正职", "county.chief"),
                        List.of("县处级副职", "county.deputy"),
                        List.of("乡科级正职", "township.chief"),
                        List.of("乡科级副职", "township.deputy"),
                        List.of("股级正职", "subsection.chief"),
                        List.of("股级副职", "subsection.deputy"),
                        List.of("其他层次", "rest"))
                .map(part -> new Group(
                        part.get(0),
                        "",
                        part.get(1),
                        List.of("核定", "实配", "超", "缺"),
                        List.of("approved", "held", "over", "vacant")))
                .toList();
        String note = "实配按每人最高领导职务层次计一次。超＝实配－核定，缺＝核定－实配，小于零计零；未列入职数核定表的单位不计超职数。";
        Draft draft = new Draft(9);
        matrix(draft, "按主管部门", A4_PAPERSIZE, "departments", List.of("单位数"), List.of("units"), groups, note, 4.6);
        matrix(draft, "按单位", A4_PAPERSIZE, "units", List.of("主管部门"), List.of("supervisor"), groups, note, 4.6);
        return draft;
    }

    private static void matrix(
            Draft draft,
            String sheet,
            short paper,
            String list,
            List<String> named,
            List<String> names,
            List<Group> groups,
            String note,
            double width) {
        boolean deep = groups.stream().anyMatch(group -> !group.below().isEmpty());
        List<Double> widths = new ArrayList<>(List.of(5.0, 26.0));
        names.forEach(name -> widths.add(name.equals("units") ? 7.0 : 20.0));
        groups.forEach(group -> group.measures().forEach(measure -> widths.add(width)));
        draft.sheet(
                sheet,
                true,
                paper,
                widths.stream().mapToDouble(Double::doubleValue).toArray());
        int columns = widths.size();
        int head = 2;
        int last = head + (deep ? 2 : 1);
        top(draft, columns);
        draft.put(head, 0, last, 0, Look.HEADER, "序号");
        draft.put(head, 1, last, 1, Look.HEADER, list.equals("units") ? "单位" : "主管部门");
        for (int i = 0; i < named.size(); i++) {
            draft.put(head, 2 + i, last, 2 + i, Look.HEADER, named.get(i));
        }
        int column = 2 + named.size();
        int sum = last + 1;
        int each = last + 2;
        draft.put(sum, 0, sum, 1, Look.SUM_TEXT, "合计");
        draft.put(each, 0, Look.CENTRE, "${" + list + ".no}").put(each, 1, Look.TEXT, "${" + list + ".name}");
        for (int i = 0; i < names.size(); i++) {
            boolean count = names.get(i).equals("units");
            draft.put(sum, 2 + i, count ? Look.SUM_COUNT : Look.SUM_TEXT, count ? "${sum.units}" : "");
            draft.put(each, 2 + i, count ? Look.COUNT : Look.TEXT, "${" + list + "." + names.get(i) + "}");
        }
        for (int g = 0; g < groups.size(); g++) {
            Group group = groups.get(g);
            int to = column + group.measures().size() - 1;
            if (group.below().isEmpty()) {
                draft.put(head, column, last - 1, to, Look.HEADER, group.title());
            } else {
                if (!groups.get(g - 1).title().equals(group.title())) {
                    int like = (int) groups.stream()
                            .filter(other -> other.title().equals(group.title()))
                            .count();
                    draft.put(
                            head,
                            column,
                            head,
                            column + like * group.measures().size() - 1,
                            Look.HEADER,
                            group.title());
                }
                draft.put(head + 1, column, head + 1, to, Look.HEADER, group.below());
            }
            for (int i = 0; i < group.measures().size(); i++) {
                draft.put(last, column + i, Look.HEADER, group.names().get(i));
                String figure = group.part() + "." + group.measures().get(i);
                draft.put(sum, column + i, Look.SUM_COUNT, "${sum." + figure + "}");
                draft.put(each, column + i, Look.COUNT, "${" + list + "." + figure + "}");
            }
            column = to + 1;
        }
        draft.height(sum, 20).height(each, 18).kept(head, last, 2);
        foot(draft, each + 1, columns, note);
    }

    static Draft ghostPay() {
        Draft draft = new Draft(9);
        people(draft);
        situations(draft, "自查自纠情况（按主管部门）", "departments", "主管部门");
        situations(draft, "自查自纠情况（按单位）", "units", "单位");
        return draft;
    }

    private static void people(Draft draft) {
        draft.sheet("人员情况统计表", true, A4_PAPERSIZE, 5, 32, 24, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 14);
        int columns = 16;
        draft.put(0, 0, 0, columns - 1, Look.TITLE, "机关事业单位人员情况统计表").height(0, 34);
        below(draft, columns);
        draft.put(2, 0, 3, 0, Look.HEADER, "序号")
                .put(2, 1, 3, 1, Look.HEADER, "单位")
                .put(2, 2, 3, 2, Look.HEADER, "主管部门")
                .put(2, 3, 2, 5, Look.HEADER, "编制数")
                .across(3, 3, Look.HEADER, "核定", "周转下达", "实有")
                .put(2, 6, 2, 9, Look.HEADER, "四方在册人数")
                .across(3, 6, Look.HEADER, "实名制在编", "组织在册", "人社在册", "财政在发")
                .put(2, 10, 2, 14, Look.HEADER, "单位填报人数")
                .across(3, 10, Look.HEADER, "在岗", "在编不在岗", "借出", "借入", "编外")
                .put(2, 15, 3, 15, Look.HEADER, "备注");
        draft.put(4, 0, 4, 2, Look.SUM_TEXT, "合计");
        List<String> figures =
                List.of("approved", "lent", "occupied", "in_register", "in_organization", "in_hr", "in_finance");
        draft.put(5, 0, Look.CENTRE, "${units.no}")
                .put(5, 1, Look.TEXT, "${units.name}")
                .put(5, 2, Look.TEXT, "${units.supervisor}");
        for (int i = 0; i < figures.size(); i++) {
            draft.put(4, 3 + i, Look.SUM_COUNT, "${sum." + figures.get(i) + "}");
            draft.put(5, 3 + i, Look.COUNT, "${units." + figures.get(i) + "}");
        }
        for (int i = 10; i < columns; i++) {
            draft.put(4, i, Look.SUM_COUNT, "").put(5, i, Look.BLANK, "");
        }
        draft.height(4, 20).height(5, 18).kept(2, 3, 2);
        foot(draft, 6, columns, "四方在册人数为各部门导出数据中该单位的在职人数；浅色栏由单位如实填写。");
    }

    private static void situations(Draft draft, String sheet, String list, String heading) {
        draft.sheet(sheet, true, A4_PAPERSIZE, 5, 30, 7, 12, 7, 10, 7, 10, 7, 10, 7, 10, 7, 10, 7, 10, 7, 10, 9, 11, 9);
        int columns = 21;
        draft.put(0, 0, 0, columns - 1, Look.TITLE, "“吃空饷”问题集中治理自查自纠情况统计表").height(0, 34);
        below(draft, columns);
        draft.put(2, 0, 3, 0, Look.HEADER, "序号").put(2, 1, 3, 1, Look.HEADER, heading);
        List<List<String>> situations = List.of(
                List.of("合计", "total"),
                List.of("一、挂名未到岗", "absent"),
                List.of("二、逾期不归、旷工", "overstayed"),
                List.of("三、离职退休仍领", "left"),
                List.of("四、死亡失踪仍领", "deceased"),
                List.of("五、受处分未降", "punished"),
                List.of("六、虚报套取", "inflated"),
                List.of("七、其他", "other"));
        draft.put(4, 0, 4, 1, Look.SUM_TEXT, "合计");
        draft.put(5, 0, Look.CENTRE, "${" + list + ".no}").put(5, 1, Look.TEXT, "${" + list + ".name}");
        int column = 2;
        for (List<String> situation : situations) {
            draft.put(2, column, 2, column + 1, Look.HEADER, situation.get(0));
            draft.across(3, column, Look.HEADER, "人数", "月金额（元）");
            String part = situation.get(1);
            draft.put(4, column, Look.SUM_COUNT, "${sum." + part + ".persons}")
                    .put(4, column + 1, Look.SUM_MONEY, "${sum." + part + ".monthly}");
            draft.put(5, column, Look.COUNT, "${" + list + "." + part + ".persons}")
                    .put(5, column + 1, Look.MONEY, "${" + list + "." + part + ".monthly}");
            column += 2;
        }
        draft.put(2, column, 2, column + 2, Look.HEADER, "清理情况（填报）")
                .across(3, column, Look.HEADER, "已清理人数", "已追回金额（元）", "处理人数");
        for (int i = column; i < columns; i++) {
            draft.put(4, i, Look.SUM_COUNT, "").put(5, i, Look.BLANK, "");
        }
        draft.height(2, 28).height(3, 28).height(4, 20).height(5, 18).kept(2, 3, 2);
        foot(draft, 6, columns, "本表人数为系统比对的未销疑点，一人只计一次，须经核实确认；情形依据国办发〔2014〕65号，哪些规则计入哪种情形见规则的“依据”。金额为疑点所涉每月应发工资。");
    }

    static Draft payroll() {
        Draft draft = new Draft(10);
        draft.sheet("联审清单", true, A4_PAPERSIZE, 5, 22, 9, 21, 22, 12, 34, 7, 13, 6, 5, 5, 5, 18);
        int columns = 14;
        draft.put(0, 0, 0, columns - 1, Look.TITLE, "${date.year}年${date.month}月工资发放联审清单")
                .height(0, 34);
        below(draft, columns);
        draft.put(2, 0, 3, 0, Look.HEADER, "序号")
                .put(2, 1, 3, 1, Look.HEADER, "发薪单位")
                .put(2, 2, 3, 2, Look.HEADER, "姓名")
                .put(2, 3, 3, 3, Look.HEADER, "身份证号")
                .put(2, 4, 3, 4, Look.HEADER, "编制所在单位")
                .put(2, 5, 3, 5, Look.HEADER, "月应发工资（元）")
                .put(2, 6, 3, 6, Look.HEADER, "事由")
                .put(2, 7, 3, 7, Look.HEADER, "涉及月数")
                .put(2, 8, 3, 8, Look.HEADER, "涉及总额（元）")
                .put(2, 9, 3, 9, Look.HEADER, "系统建议")
                .put(2, 10, 2, 12, Look.HEADER, "联审意见")
                .across(3, 10, Look.HEADER, "发", "停", "缓")
                .put(2, 13, 3, 13, Look.HEADER, "核实说明");
        for (List<String> line : List.of(List.of("建议停发", "stop"), List.of("建议缓发", "hold"))) {
            int row = line.get(1).equals("stop") ? 4 : 5;
            String sum = "${sum." + line.get(1);
            draft.put(row, 0, row, 1, Look.SUM_TEXT, line.get(0) + "合计")
                    .put(row, 2, row, 4, Look.SUM_TEXT, sum + ".persons} 人")
                    .put(row, 5, Look.SUM_MONEY, sum + ".monthly}")
                    .across(row, 6, Look.SUM_TEXT, "", "")
                    .put(row, 8, Look.SUM_MONEY, sum + ".total}")
                    .across(row, 9, Look.SUM_TEXT, "", "", "", "", "")
                    .height(row, 20);
        }
        draft.put(6, 0, Look.CENTRE, "${persons.no}")
                .put(6, 1, Look.TEXT, "${persons.payer}")
                .put(6, 2, Look.TEXT, "${persons.name}")
                .put(6, 3, Look.CENTRE, "${persons.id_no}")
                .put(6, 4, Look.TEXT, "${persons.unit}")
                .put(6, 5, Look.MONEY, "${persons.monthly}")
                .put(6, 6, Look.TEXT, "${persons.reasons}")
                .put(6, 7, Look.COUNT, "${persons.months}")
                .put(6, 8, Look.MONEY, "${persons.total}")
                .put(6, 9, Look.CENTRE, "${persons.advice}")
                .across(6, 10, Look.BOX, "□", "□", "□")
                .put(6, 13, Look.BLANK, "")
                .height(6, 22);
        draft.kept(2, 3, 3);
        draft.put(7, 0, 7, columns - 1, Look.NOTE, "“停”：严重程度高的疑点，核实前停发；“缓”：其余疑点，核实后发放。系统建议不代替审核意见，请在发、停、缓中勾选一项。")
                .height(7, 24);
        draft.put(8, 0, 8, 4, Look.LEFT, "编办审核：　　　　　　　　　年　月　日")
                .put(8, 5, 8, 7, Look.LEFT, "人社审核：　　　　　　　　　年　月　日")
                .put(8, 8, 8, columns - 1, Look.LEFT, "财政审核：　　　　　　　　　年　月　日")
                .height(8, 30);
        return draft;
    }

    static Draft evaluation() {
        Draft draft = new Draft(11);
        draft.sheet("评估表", false, A4_PAPERSIZE, 14, 20, 40, 12, 8, 14);
        int columns = 6;
        draft.put(0, 0, 0, columns - 1, Look.TITLE, "${title}").height(0, 36);
        draft.put(1, 0, 1, 2, Look.LEFT, "评估对象：${scope}（${sum.units} 个单位）").put(1, 3, 1, columns - 1, Look.RIGHT, DATE);
        draft.across(2, 0, Look.HEADER, "评估类别", "评估指标", "计算口径", "数值", "单位", "评估意见（填写）")
                .height(2, 26);
        List<List<String>> rows = List.of(
                List.of("应配编制", "核定编制＋周转编制下达", "allowed_places", "名"),
                List.of("实有在编", "实名制在编占编人数", "occupied", "人"),
                List.of("超编人数", "各单位实有超出应配之和", "over", "人"),
                List.of("超编率", "超编人数÷应配编制", "over_rate", "％"),
                List.of("超职数", "各单位各层次实配超出核定之和", "posts_over", "名"),
                List.of("应登未登变动", "已超过更新期限仍未登记的增减变动", "late", "人次"),
                List.of("数据及时率", "已登记变动÷（已登记＋应登未登）", "timely", "％"),
                List.of("数据不一致人数", "实名制与其他部门信息不一致的在编人员", "doubtful", "人"),
                List.of("数据准确率", "信息一致的在编人员÷在编人员", "accurate", "％"),
                List.of("未销疑点", "本次比对仍未销号的疑点", "open", "件"),
                List.of("问题累计", "历次比对发现的问题", "exceptions", "件"),
                List.of("问题整改率", "已消除或已说明的问题÷问题累计", "settled_share", "％"),
                List.of("空编数", "各单位应配未配之和", "vacant", "名"),
                List.of("空编率", "空编数÷应配编制", "vacant_share", "％"),
                List.of("周转编制下达", "已下达给单位的周转编制", "pool_lent", "名"),
                List.of("周转编制使用率", "占用周转编制人数÷周转编制下达", "use_rate", "％"));
        int ofConduct = 12;
        draft.put(3, 0, 2 + ofConduct, 0, Look.LABEL, "执行情况")
                .put(3 + ofConduct, 0, 2 + rows.size(), 0, Look.LABEL, "使用效益");
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            draft.put(3 + i, 1, Look.TEXT, row.get(0))
                    .put(3 + i, 2, Look.TEXT, row.get(1))
                    .put(3 + i, 3, row.get(3).equals("％") ? Look.RATE : Look.COUNT, "${sum." + row.get(2) + "}")
                    .put(3 + i, 4, Look.CENTRE, row.get(3))
                    .put(3 + i, 5, Look.BLANK, "")
                    .height(3 + i, 26);
        }
        int end = 3 + rows.size();
        draft.put(end, 0, Look.LABEL, "综合评价")
                .put(end, 1, end, columns - 1, Look.BLANK, "")
                .height(end, 90);
        draft.put(end + 1, 0, end + 1, columns - 1, Look.NOTE, "依据《机构编制管理评估办法》，执行情况和使用效益分别评估。疑点经核实前不作为认定结论。")
                .height(end + 1, 24);
        draft.put(end + 2, 0, end + 2, columns - 1, Look.LEFT, "制表：　　　　　　　审核：　　　　　　　负责人：　　　　　　　　　年　　月　　日")
                .height(end + 2, 30);
        indicators(draft, "按主管部门", "departments", "主管部门");
        indicators(draft, "按单位", "units", "单位");
        return draft;
    }

    private static void indicators(Draft draft, String sheet, String list, String heading) {
        List<List<String>> figures = List.of(
                List.of("编制执行", "应配", "allowed_places"),
                List.of("编制执行", "实有", "occupied"),
                List.of("编制执行", "超编", "over"),
                List.of("编制执行", "超编率％", "over_rate"),
                List.of("编制执行", "超职数", "posts_over"),
                List.of("使用效益", "空编", "vacant"),
                List.of("使用效益", "空编率％", "vacant_share"),
                List.of("使用效益", "周转下达", "pool_lent"),
                List.of("使用效益", "周转使用率％", "use_rate"),
                List.of("数据质量", "已登变动", "changes_known"),
                List.of("数据质量", "应登未登", "late"),
                List.of("数据质量", "及时率％", "timely"),
                List.of("数据质量", "不一致人数", "doubtful"),
                List.of("数据质量", "准确率％", "accurate"),
                List.of("问题整改", "未销疑点", "open"),
                List.of("问题整改", "问题累计", "exceptions"),
                List.of("问题整改", "已整改", "settled"),
                List.of("问题整改", "整改率％", "settled_share"));
        double[] widths = new double[2 + figures.size()];
        Arrays.fill(widths, 8);
        widths[0] = 5;
        widths[1] = 32;
        draft.sheet(sheet, true, A4_PAPERSIZE, widths);
        int columns = widths.length;
        top(draft, columns);
        draft.put(2, 0, 3, 0, Look.HEADER, "序号").put(2, 1, 3, 1, Look.HEADER, heading);
        draft.put(4, 0, 4, 1, Look.SUM_TEXT, "合计");
        draft.put(5, 0, Look.CENTRE, "${" + list + ".no}").put(5, 1, Look.TEXT, "${" + list + ".name}");
        for (int i = 0; i < figures.size(); i++) {
            String title = figures.get(i).get(0);
            if (i == 0 || !figures.get(i - 1).get(0).equals(title)) {
                int like = (int) figures.stream()
                        .filter(other -> other.get(0).equals(title))
                        .count();
                draft.put(2, 2 + i, 2, 1 + i + like, Look.HEADER, title);
            }
            boolean rate = figures.get(i).get(1).endsWith("％");
            draft.put(3, 2 + i, Look.HEADER, figures.get(i).get(1))
                    .put(
                            4,
                            2 + i,
                            rate ? Look.RATE : Look.SUM_COUNT,
                            "${sum." + figures.get(i).get(2) + "}")
                    .put(
                            5,
                            2 + i,
                            rate ? Look.RATE : Look.COUNT,
                            "${" + list + "." + figures.get(i).get(2) + "}");
        }
        draft.height(3, 30).height(4, 20).height(5, 18).kept(2, 3, 2);
        foot(draft, 6, columns, "比率的分母为零时不填。各指标的口径见“评估表”。");
    }

    private static void top(Draft draft, int columns) {
        draft.put(0, 0, 0, columns - 1, Look.TITLE, "${title}").height(0, 34);
        below(draft, columns);
    }

    private static void below(Draft draft, int columns) {
        int middle = columns / 2;
        draft.put(1, 0, 1, middle - 1, Look.LEFT, "填报单位：${scope}")
                .put(1, middle, 1, columns - 1, Look.RIGHT, DATE)
                .height(1, 20);
    }

    private static void foot(Draft draft, int row, int columns, String note) {
        draft.put(row, 0, row, columns - 1, Look.NOTE, note).height(row, 28);
        draft.put(row + 1, 0, row + 1, columns - 1, Look.LEFT, SIGNED).height(row + 1, 26);
    }
}
