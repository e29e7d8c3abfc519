package io.heshi.city;

import java.math.BigDecimal;

/** The columns of the treasury's central payroll. */
final class FinanceSheet {

    private static final Object[] HEADER = {
        "序号", "单位代码", "单位名称", "姓名", "身份证号", "人员状况", "编制类型", "经费来源", "应发工资", "实发工资", "发放月份", "备注"
    };

    private FinanceSheet() {}

    static Object[] header() {
        return HEADER;
    }

    static Object[] row(int number, Entry entry) {
        return new Object[] {
            number,
            entry.unitCode(),
            entry.unitName(),
            entry.name(),
            entry.idNumber(),
            entry.standing().inFinance(),
            entry.quotaType().map(QuotaType::inFinance).orElse(""),
            entry.funding().label(),
            money(entry.payFen()),
            money(net(entry)),
            Words.compactMonth(entry.payMonth()),
            entry.remark()
        };
    }

    /** The footer with the true sums. */
    static Object[] total(long grossFen, long netFen) {
        return new Object[] {"合计", "", "", "", "", "", "", "", money(grossFen), money(netFen), "", ""};
    }

    static long net(Entry entry) {
        return entry.payFen() - entry.payFen() * 19 / 100;
    }

    private static BigDecimal money(long fen) {
        return BigDecimal.valueOf(fen, 2);
    }
}
