package io.heshi.command.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Rows of cells in columns, as wide as the widest cell, with two blanks between them and none at the end of a line. */
public final class TerminalTable {
    private TerminalTable() {}

    public static List<String> lines(List<List<String>> rows) {
        return lines(rows, Set.of());
    }

    /**
     * One line a row.
     *
     * @param numbers columns, from 0, that stand at the right
     */
    public static List<String> lines(List<List<String>> rows, Set<Integer> numbers) {
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                int width = AlignedColumns.width(row.get(i));
                if (i == widths.size()) {
                    widths.add(width);
                } else {
                    widths.set(i, Math.max(widths.get(i), width));
                }
            }
        }
        return rows.stream().map(row -> line(row, widths, numbers)).toList();
    }

    private static String line(List<String> row, List<Integer> widths, Set<Integer> numbers) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            cells.add(
                    numbers.contains(i)
                            ? AlignedColumns.right(row.get(i), widths.get(i))
                            : AlignedColumns.left(row.get(i), widths.get(i)));
        }
        return String.join("  ", cells).stripTrailing();
    }
}
