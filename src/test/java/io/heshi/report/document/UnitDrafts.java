package io.heshi.report.document;

import static org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE;

import io.heshi.report.document.Draft.Look;
import java.util.List;

/** Templates of documents that every unit has of its own. */
final class UnitDrafts {
    private static final String DAY = "${date.year}年${date.month}月${date.day}日";

    private UnitDrafts() {}

    static Draft ledger() {
        Draft draft = new Draft(11);
        draft.sheet("编制台账", true, A4_PAPERSIZE, 12, 20, 8, 6, 6, 30, 28, 10, 10, 10, 18);
        int columns = 11;
        draft.put(0, 0, 0, columns - 1, Look.TITLE, "机构编制台账").height(0, 38);
        draft.put(1, 0, 1, 6, Look.LEFT, "单位名称：${unit.name}（${unit.code}）")
                .put(1, 7, 1, columns - 1, Look.RIGHT, "时点：" + DAY)
                .height(1, 22);
        draft.put(
                        2,
                        0,
                        2,
                        columns - 1,
                        Look.LEFT,
                        "主管部门：${unit.supervisor}　　机构性质：${unit.nature}　　经费形式：${unit.funding}　　编制单位：名")
                .height(2, 22);
        draft.put(3, 0, 4, 0, Look.HEADER, "级别")
                .put(3, 1, 4, 1, Look.HEADER, "编制性质")
                .put(3, 2, 3, 4, Look.HEADER, "日期")
                .across(4, 2, Look.HEADER, "年", "月", "日")
                .put(3, 5, 4, 5, Look.HEADER, "变化原因")
                .put(3, 6, 4, 6, Look.HEADER, "批准文号")
                .put(3, 7, 4, 7, Look.HEADER, "增编数")
                .put(3, 8, 4, 8, Look.HEADER, "减编数")
                .put(3, 9, 4, 9, Look.HEADER, "控编数")
                .put(3, 10, 4, 10, Look.HEADER, "备注")
                .height(3, 22)
                .height(4, 22);
        draft.across(
                        5,
                        0,
                        Look.CENTRE,
                        "${changes.level}",
                        "${changes.quota_type}",
                        "${changes.year}",
                        "${changes.month}",
                        "${changes.day}")
                .across(5, 5, Look.TEXT, "${changes.reason}", "${changes.document_no}")
                .across(5, 7, Look.COUNT, "${changes.added}", "${changes.removed}", "${changes.balance}")
                .put(5, 10, Look.TEXT, "${changes.remark}")
                .height(5, 22);
        draft.put(6, 0, 6, 6, Look.SUM_TEXT, "合计")
                .across(6, 7, Look.SUM_COUNT, "${sum.added}", "${sum.removed}", "${sum.balance}")
                .put(6, 10, Look.SUM_TEXT, "")
                .height(6, 22);
        draft.put(8, 0, 8, columns - 1, Look.SECTION, "按编制性质与现行核定数核对").height(8, 24);
        draft.put(9, 0, Look.HEADER, "序号")
                .put(9, 1, Look.HEADER, "编制性质")
                .put(9, 2, 9, 4, Look.HEADER, "经费形式")
                .put(9, 5, 9, 6, Look.HEADER, "现行核定数的批准文号")
                .across(9, 7, Look.HEADER, "核定数", "台账数", "差数")
                .put(9, 10, Look.HEADER, "核对说明（填写）")
                .height(9, 22);
        draft.put(10, 0, Look.CENTRE, "${types.no}")
                .put(10, 1, Look.CENTRE, "${types.quota_type}")
                .put(10, 2, 10, 4, Look.CENTRE, "${types.funding}")
                .put(10, 5, 10, 6, Look.TEXT, "${types.documents}")
                .across(10, 7, Look.COUNT, "${types.approved}", "${types.ledger_sum}", "${types.difference}")
                .put(10, 10, Look.BLANK, "")
                .height(10, 22);
        draft.put(11, 0, 11, columns - 1, Look.NOTE, "控编数为该编制性质截至该次变动的累计数（增编减去减编）。差数＝核定数－台账数，不为零的须补录台账或更正核定数。")
                .height(11, 24);
        draft.put(12, 0, 12, columns - 1, Look.LEFT, "制表：　　　　　　　审核：　　　　　　　负责人：　　　　　　　　　年　　月　　日")
                .height(12, 30);
        return draft.kept(3, 4, 0);
    }

    static Draft verification() {
        Draft draft = new Draft(11);
        draft.sheet("核查表", false, A4_PAPERSIZE, 16, 12, 9, 9, 9, 9, 9, 11, 22);
        int last = 8;
        draft.put(0, 0, 0, last, Look.TITLE, "机构编制核查表").height(0, 38);
        draft.put(1, 0, 1, 5, Look.LEFT, "填报单位（盖章）：${unit.name}")
                .put(1, 6, 1, last, Look.RIGHT, "核查时点：" + DAY)
                .height(1, 22);
        int row = section(draft, 2, last, "一、机构设置");
        draft.height(row, 24)
                .put(row, 0, Look.HEADER, "项　目")
                .put(row, 1, row, 4, Look.HEADER, "批准（登记）情况")
                .put(row, 5, row, last, Look.HEADER, "实际设置");
        row++;
        List<List<String>> items = List.of(
                List.of("机构名称", "${unit.name}"),
                List.of("机构编码", "${unit.code}"),
                List.of("主管部门", "${unit.supervisor}"),
                List.of("机构级别", "${unit.level}"),
                List.of("性质、类别", "${unit.nature} ${unit.category}"),
                List.of("经费形式", "${unit.funding}"),
                List.of("机构状态", "${unit.unit_status}"),
                List.of("内设机构个数", ""));
        for (List<String> item : items) {
            draft.put(row, 0, Look.LABEL, item.get(0))
                    .put(row, 1, row, 4, item.get(1).isEmpty() ? Look.BLANK : Look.TEXT, item.get(1))
                    .put(row, 5, row, last, Look.BLANK, "")
                    .height(row, 26);
            row++;
        }
        row = section(draft, row, last, "二、编制核定和实有人员");
        draft.across(row, 0, Look.HEADER, "编制类型", "经费形式", "核定编制", "周转下达", "实有在编", "超编", "空编", "核查实有", "批准文号")
                .height(row, 30);
        row++;
        draft.across(row, 0, Look.CENTRE, "${types.quota_type}", "${types.funding}")
                .across(
                        row,
                        2,
                        Look.COUNT,
                        "${types.approved}",
                        "${types.lent}",
                        "${types.occupied}",
                        "${types.over}",
                        "${types.vacant}")
                .put(row, 7, Look.BLANK, "")
                .put(row, 8, Look.TEXT, "${types.documents}")
                .height(row, 26);
        row++;
        draft.put(row, 0, row, 1, Look.SUM_TEXT, "合　计")
                .across(
                        row,
                        2,
                        Look.SUM_COUNT,
                        "${places.approved}",
                        "${places.lent}",
                        "${places.occupied}",
                        "${places.over}",
                        "${places.vacant}")
                .put(row, 7, Look.BLANK, "")
                .put(row, 8, Look.SUM_TEXT, "")
                .height(row, 26);
        row = section(draft, row + 1, last, "三、领导职数核定和配备");
        draft.put(row, 0, row, 1, Look.HEADER, "职务层次")
                .across(row, 2, Look.HEADER, "核定职数", "实配职数", "超职数", "空缺")
                .put(row, 6, row, 7, Look.HEADER, "核查实配")
                .put(row, 8, Look.HEADER, "批准文号")
                .height(row, 28);
        row++;
        draft.put(row, 0, row, 1, Look.CENTRE, "${posts.position_level}")
                .across(row, 2, Look.COUNT, "${posts.approved}", "${posts.held}", "${posts.over}", "${posts.vacant}")
                .put(row, 6, row, 7, Look.BLANK, "")
                .put(row, 8, Look.TEXT, "${posts.documents}")
                .height(row, 26);
        row++;
        draft.put(row, 0, row, 1, Look.SUM_TEXT, "合　计")
                .across(row, 2, Look.SUM_COUNT, "${leaders.approved}", "${leaders.held}", "${leaders.over}", "")
                .put(row, 6, row, 7, Look.BLANK, "")
                .put(row, 8, Look.SUM_TEXT, "")
                .height(row, 26);
        row = section(draft, row + 1, last, "四、人员比对和编外人员");
        draft.put(row, 0, Look.HEADER, "")
                .put(row, 1, row, 2, Look.HEADER, "实名制在编")
                .across(row, 3, Look.HEADER, "组织在册", "人社在册", "财政在发")
                .put(row, 6, row, 7, Look.HEADER, "编外控制数")
                .put(row, 8, Look.HEADER, "编外实有人数")
                .height(row, 28);
        row++;
        draft.put(row, 0, Look.LABEL, "系统数据")
                .put(row, 1, row, 2, Look.COUNT, "${in_register}")
                .across(row, 3, Look.COUNT, "${in_organization}", "${in_hr}", "${in_finance}")
                .put(row, 6, row, 7, Look.COUNT, "${contract.control}")
                .put(row, 8, Look.COUNT, "${contract.employed}")
                .height(row, 26);
        row++;
        draft.put(row, 0, Look.LABEL, "核查数")
                .put(row, 1, row, 2, Look.BLANK, "")
                .across(row, 3, Look.BLANK, "", "", "")
                .put(row, 6, row, 7, Look.BLANK, "")
                .put(row, 8, Look.BLANK, "")
                .height(row, 28);
        row = section(draft, row + 1, last, "五、公示和举报");
        for (List<String> pair : List.of(List.of("公示起止日期", "公示方式"), List.of("收到举报件数", "核实处理情况"))) {
            draft.put(row, 0, Look.LABEL, pair.get(0))
                    .put(row, 1, row, 3, Look.BLANK, "")
                    .put(row, 4, row, 5, Look.LABEL, pair.get(1))
                    .put(row, 6, row, last, Look.BLANK, "")
                    .height(row, 28);
            row++;
        }
        row = section(draft, row, last, "六、核查结论");
        draft.put(
                        row,
                        0,
                        row,
                        last,
                        Look.TEXT,
                        "经核查，截至" + DAY
                                + "，本单位：超编　□不存在　□存在；超职数　□不存在　□存在；“吃空饷”　□不存在　□存在；擅自设立机构、提高规格　□不存在　□存在。以上填报内容真实、准确、完整，本单位对此负责。")
                .height(row, 62);
        draft.put(
                        row + 1,
                        0,
                        row + 1,
                        last,
                        Look.NOTE,
                        "系统提示：未销疑点 ${open.total} 件，其中严重程度高 ${open.high} 件；超编 ${places.over} 人，超职数 ${leaders.over} 名，涉嫌“吃空饷” ${ghost_pay.persons} 人。疑点须经核实确认。浅色栏由单位填写。")
                .height(row + 1, 34);
        draft.put(row + 2, 0, row + 2, 2, Look.LEFT, "填表人（签字）：")
                .put(row + 2, 3, row + 2, 6, Look.LEFT, "审核人（签字）：")
                .put(row + 2, 7, row + 2, last, Look.LEFT, "单位负责人（签字）：")
                .height(row + 2, 36);
        draft.put(row + 3, 0, row + 3, 6, Look.LEFT, "联系电话：")
                .put(row + 3, 7, row + 3, last, Look.RIGHT, "年　　月　　日")
                .height(row + 3, 26);
        return draft.onOnePage();
    }

    private static int section(Draft draft, int row, int last, String title) {
        draft.put(row, 0, row, last, Look.SECTION, title).height(row, 28);
        return row + 1;
    }
}
