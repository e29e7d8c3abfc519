package io.heshi.command;

import io.heshi.job.RunHistory;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs as a table on the terminal. */
final class RunTable {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));
    private static final List<String> HEADERS =
            List.of("批次 run", "任务 job", "业务日期 date", "第几次 #", "状态 status", "开始（北京时间）started", "用时 s", "疑点 findings");
    private static final List<Boolean> NUMBERS = List.of(true, false, false, true, false, false, true, true);
    private static final Map<String, String> STATUS = Map.of(
            "running", "运行中",
            "held", "扣住",
            "failed", "失败",
            "stopped", "已停止",
            "complete", "完成",
            "abandoned", "已放弃");

    private RunTable() {}

    static void print(List<RunHistory.Entry> runs, PrintWriter out) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADERS);
        runs.forEach(run -> rows.add(cells(run)));
        int[] widths = new int[HEADERS.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], AlignedColumns.width(row.get(i)));
            }
        }
        for (int r = 0; r < rows.size(); r++) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String cell = rows.get(r).get(i);
                line.append(i == 0 ? "" : "  ")
                        .append(
                                NUMBERS.get(i)
                                        ? AlignedColumns.right(cell, widths[i])
                                        : AlignedColumns.left(cell, widths[i]));
            }
            out.println(line.toString().stripTrailing());
            if (r > 0) {
                runs.get(r - 1).message().lines().forEach(reason -> out.println("      " + reason));
            }
        }
    }

    private static List<String> cells(RunHistory.Entry run) {
        boolean ended = run.seconds() > 0;
        boolean examined = run.status().equals("complete");
        return List.of(
                Long.toString(run.runId()),
                run.job(),
                run.businessDate().toString(),
                Integer.toString(run.attempt()),
                STATUS.getOrDefault(run.status(), "") + " " + run.status(),
                TIME.format(run.startedAt()),
                ended ? String.format(Locale.ROOT, "%.1f", run.seconds()) : "",
                examined ? String.format(Locale.ROOT, "%,d", run.findings()) : "");
    }
}
