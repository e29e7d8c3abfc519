package io.heshi.command.terminal;

import java.util.Map;

/**
 * How the terminal names a step and what it counts.
 *
 * @param name in Chinese and as the records have it
 * @param unit of its count, or empty text if the count says nothing
 */
record StepWords(String name, String unit) {
    private static final Map<String, StepWords> KNOWN = Map.of(
            "returns", new StepWords("收回 returns", "行 rows"),
            "receive", new StepWords("接收 receive", "个文件 files"),
            "intake", new StepWords("读入 intake", "行 rows"),
            "gates", new StepWords("闸口 gates", ""),
            "identify", new StepWords("归并 identify", "条记录 claims"),
            "count", new StepWords("计数 count", "个单位 units"),
            "examine", new StepWords("比对 examine", "个疑点 findings"),
            "settle", new StepWords("记账 settle", "个疑点 findings"),
            "publish", new StepWords("出报告 publish", "个文件 files"));
    private static final int WIDTH = 16;

    static StepWords of(String step) {
        return KNOWN.getOrDefault(step, new StepWords(step, ""));
    }

    /** The name, as wide as any. */
    String column() {
        return AlignedColumns.left(name, WIDTH);
    }
}
