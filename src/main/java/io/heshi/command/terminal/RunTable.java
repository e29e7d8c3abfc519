package io.heshi.command.terminal;

import io.heshi.job.RunHistory;
import io.heshi.vocabulary.date.ChinaTime;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Runs as a table on the terminal. */
public final class RunTable {
    private static final List<String> HEADERS =
            List.of("批次 run", "任务 job", "业务日期 date", "第几次 #", "状态 status", "开始（北京时间）started", "用时 s", "未销问题 open");
    private static final Set<Integer> NUMBERS = Set.of(0, 3, 6, 7);
    private static final Map<String, String> STATUS = Map.of(
            "running", "运行中",
            "held", "扣住",
            "failed", "失败",
            "stopped", "已停止",
            "complete", "完成",
            "abandoned", "已放弃",
            "refused", "未能开始",
            "busy", "未能开始",
            "died", "中断");

    private RunTable() {}

    public static void print(List<RunHistory.Entry> runs, PrintWriter out) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADERS);
        runs.forEach(run -> rows.add(cells(run)));
        List<String> lines = TerminalTable.lines(rows, NUMBERS);
        out.println(lines.get(0));
        for (int i = 0; i < runs.size(); i++) {
            out.println(lines.get(i + 1));
            runs.get(i).message().lines().forEach(reason -> out.println("      " + reason));
        }
    }

    private static List<String> cells(RunHistory.Entry run) {
        boolean ended = run.seconds() > 0;
        boolean examined = run.status().equals("complete");
        return List.of(
                run.runId() == 0 ? "" : Long.toString(run.runId()),
                run.job(),
                run.businessDate().toString(),
                run.attempt() == 0 ? "" : Integer.toString(run.attempt()),
                STATUS.getOrDefault(run.status(), "") + " " + run.status(),
                ChinaTime.told(run.startedAt()),
                ended ? String.format(Locale.ROOT, "%.1f", run.seconds()) : "",
                examined ? String.format(Locale.ROOT, "%,d", run.open()) : "");
    }
}
