package io.heshi.city;

import java.time.LocalDate;

/** The columns of the HR and social security export: compact dates, the day of a month-only date being 01. */
final class HrSheet {

    private static final Object[] HEADER = {
        "社会保障号码",
        "姓名",
        "性别",
        "出生日期",
        "参加工作日期",
        "进入本单位日期",
        "单位编号",
        "单位名称",
        "编制性质",
        "人员状态",
        "个人参保状态",
        "变更日期",
        "离退休日期",
        "死亡日期",
        "待遇享受开始年月"
    };

    private HrSheet() {}

    static Object[] header() {
        return HEADER;
    }

    static Object[] row(Person person, Entry entry) {
        boolean retired = entry.standing() == Standing.RETIRED;
        boolean dead = entry.standing() == Standing.DECEASED;
        return new Object[] {
            entry.idNumber(),
            entry.name(),
            Words.sex(entry.male()),
            Words.compactDay(entry.birth()),
            entry.said().of(Said.Of.WORK_START, Words.compactDay(person.workStart())),
            Words.compactDay(entry.unitEntry()),
            entry.unitCode(),
            entry.unitName(),
            entry.quotaType().map(QuotaType::inShort).orElse(""),
            entry.standing().inHr(),
            dead || !entry.insured() ? "终止参保" : "正常",
            Words.compactDay(entry.event()),
            Words.compactDay(entry.event().filter(day -> retired)),
            Words.compactDay(entry.event().filter(day -> dead)),
            entry.event().filter(day -> retired).map(HrSheet::pensionStart).orElse("")
        };
    }

    private static String pensionStart(LocalDate retired) {
        return Words.compactDay(retired.plusMonths(1).withDayOfMonth(1)).substring(0, 6);
    }
}
