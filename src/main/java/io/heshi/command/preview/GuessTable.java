package io.heshi.command.preview;

import io.heshi.command.terminal.TerminalTable;
import io.heshi.guess.Guess.ColumnNote;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;

/** The columns of a file and what they may hold, as a table on the terminal. */
public final class GuessTable {
    private static final List<String> HEADERS = List.of("列 col", "表头 header", "字段 field", "把握 sure", "依据 evidence");

    private GuessTable() {}

    public static void print(List<ColumnNote> columns, PrintWriter out) {
        Stream<List<String>> rows =
                Stream.concat(Stream.of(HEADERS), columns.stream().map(GuessTable::cells));
        TerminalTable.lines(rows.toList()).forEach(out::println);
    }

    private static List<String> cells(ColumnNote column) {
        boolean known = !column.field().isEmpty();
        return List.of(
                Integer.toString(column.number()),
                column.header(),
                known ? column.field() : "-",
                known ? column.percent() + "%" : "",
                column.told().both());
    }
}
