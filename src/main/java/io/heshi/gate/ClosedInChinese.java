package io.heshi.gate;

import static io.heshi.gate.ReadingText.part;
import static io.heshi.gate.ReadingText.percent;
import static io.heshi.gate.ReadingText.plain;
import static io.heshi.gate.ReadingText.previous;

/** Why a gate is closed and what to do about it. */
final class ClosedInChinese {
    private ClosedInChinese() {}

    static String of(GateReading reading) {
        return switch (reading.gate()) {
            case "empty" -> "没有任何有效记录。请确认导出是否成功。";
            case "rows" ->
                "记录数 %s, 上次 %s, 允许最少 %s。请核对导出是否完整。"
                        .formatted(plain(reading.current()), previous(reading), plain(reading.allowed()));
            case "rise" ->
                "记录数 %s, 上次 %s, 允许最多 %s。请核对是否重复导出、或多放了文件。"
                        .formatted(plain(reading.current()), previous(reading), plain(reading.allowed()));
            case "missing" ->
                "的 %s 缺失率 %s, 允许 %s。请核对该列是否导出完整。"
                        .formatted(reading.field(), percent(reading.current()), percent(reading.allowed()));
            case "duplicates" ->
                "有 %s 的记录与另一条完全相同, 允许 %s。请核对是否同一份数据放了两遍。"
                        .formatted(percent(reading.current()), percent(reading.allowed()));
            case "units" ->
                "上次的 %s 个单位有 %s 个（%s）本次没有出现, 允许 %s: %s。请核对是否漏报。"
                        .formatted(
                                previous(reading),
                                ReadingText.vanished(reading),
                                percent(reading.current()),
                                percent(reading.allowed()),
                                ReadingText.items(reading.detail(), "、"));
            case "sums" ->
                "的 %s 合计 %s, 上次 %s, 变动 %s, 允许上下 %s。请核对金额单位和导出范围。"
                        .formatted(
                                reading.field(),
                                plain(reading.current()),
                                previous(reading),
                                ReadingText.change(reading),
                                percent(reading.allowed()));
            case "headers" ->
                "上次用到的表头少了 %s 个: %s；新出现的表头: %s。请核对导出格式, 表头改名的在来源定义中补充写法。"
                        .formatted(
                                plain(reading.current()),
                                ReadingText.items(ReadingText.signed(reading, "-"), "、"),
                                orNone(ReadingText.items(ReadingText.signed(reading, "+"), "、")));
            case "same_file" ->
                "的文件与以前一字不差, 已过 %s 个工作日, 允许 %s 个: %s。请索取新的导出文件。"
                        .formatted(
                                plain(reading.current()),
                                plain(reading.allowed()),
                                ReadingText.items(ReadingText.files(reading, "%s（%s 已收到）"), "、"));
            case "stale" ->
                "的导出时点比业务日期早 %s 天, 允许 %s 天: %s。请索取新的导出文件。"
                        .formatted(
                                plain(reading.current()),
                                plain(reading.allowed()),
                                ReadingText.items(ReadingText.files(reading, "%s（%s）"), "、"));
            case "totals" ->
                "有 %s 处合计与各行之和不符: %s。请核对是否缺行或改动过。"
                        .formatted(
                                plain(reading.current()),
                                ReadingText.items(
                                        reading.detail().stream()
                                                .map(ClosedInChinese::total)
                                                .toList(),
                                        "；"));
            case "statements" ->
                "有 %s 个单位和编制类型写在不止一张工作表或文件里: %s。不能相加，请只留现行的一份。"
                        .formatted(plain(reading.current()), ReadingText.items(reading.detail(), "；"));
            default -> throw new IllegalStateException("no such gate: " + reading.gate());
        };
    }

    private static String total(String item) {
        String sheet = part(item, 1);
        return "%s%s第 %s 行 %s 写 %s, 实为 %s"
                .formatted(
                        part(item, 0),
                        sheet.isEmpty() ? " " : " " + sheet + " ",
                        part(item, 2),
                        part(item, 3),
                        part(item, 4),
                        part(item, 5));
    }

    private static String orNone(String text) {
        return text.isEmpty() ? "无" : text;
    }
}
