package io.heshi.command;

import io.heshi.guess.Guess.ColumnNote;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** The columns of a file and what they may hold, as a table on the terminal. */
final class GuessTable {
    private static final List<String> HEADERS = List.of("列 col", "表头 header", "字段 field", "把握 sure", "依据 evidence");

    private GuessTable() {}

    static void print(List<ColumnNote> columns, PrintWriter out) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADERS);
        for (ColumnNote column : columns) {
            rows.add(List.of(
                    Integer.toString(column.number()),
                    column.header(),
                    column.field().isEmpty() ? "-" : column.field(),
                    column.field().isEmpty() ? "" : column.percent() + "%",
                    column.told().both()));
        }
        int[] widths = new int[HEADERS.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], AlignedColumns.width(row.get(i)));
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                line.append(i == 0 ? "" : "  ").append(AlignedColumns.left(row.get(i), widths[i]));
            }
            out.println(line.toString().stripTrailing());
        }
    }
}
