package io.heshi.gate;

import io.heshi.catalogue.Texts;
import io.heshi.store.Run;
import io.heshi.store.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was read and is worth a look though it holds nothing up; told at the end of the run, with sheet 读入情况 for the rest. */
final class IntakeNotes {
    /** Notes of the reception stand before. */
    private static final int FIRST_POSITION = 100_001;

    private static final Texts TEXTS = Texts.load("gate");
    private static final int MOST_LINES = 10;

    private final Sql sql;

    IntakeNotes(Sql sql) {
        this.sql = sql;
    }

    private record Unsound(String source, String field, String state, String share) {}

    private record Noted(long wrongTotals, long faultyClaims, long hiddenLines) {}

    private record PassedOver(String what, String file, String places, long rows) {}

    private static String told(PassedOver passed) {
        return passed.what.equals("hidden_sheet")
                ? "%1$s 的隐藏工作表“%2$s”与显示的工作表表头相同，未读入。若应读入，请取消隐藏，或在来源定义中写明 sheets。 / %1$s: hidden sheet \"%2$s\" has the headers of a visible one and was not read. If it should be, unhide it, or name the sheets in the source."
                        .formatted(passed.file, passed.places)
                : "%1$s 有 %3$d 行的字段比表头多或少，已退回，未参加比对：第 %2$s 行%4$s。 / %1$s: %3$d rows have more or fewer fields than the header and were rejected: lines %2$s%4$s."
                        .formatted(passed.file, passed.places, passed.rows, passed.rows > MOST_LINES ? " …" : "");
    }

    void write(Run run) {
        Noted figures =
                sql.ofRun("gate/70-intake-figures", run.id()).query(Noted.class).single();
        List<String> notes = new ArrayList<>();
        add(
                notes,
                figures.wrongTotals,
                "文件中有 %1$d 处合计与明细不符，见 data.xlsx“读入情况”。 / %1$d totals stated in the files do not fit their rows: see data.xlsx, sheet 读入情况.");
        add(
                notes,
                figures.faultyClaims,
                "%1$d 条记录有无法识别的值或代码表里没有的词，见 data.xlsx“读入情况”。 / %1$d claims have values that cannot be read or words no code table has: see data.xlsx, sheet 读入情况.");
        add(notes, figures.hiddenLines, "照常读入了 %1$d 个隐藏行。 / %1$d hidden rows were read like any other.");
        sql.ofRun("gate/76-unsound-columns", run.id()).query(Unsound.class).list().stream()
                .map(column -> TEXTS.of(
                                "note." + column.state,
                                Map.of("source", column.source, "field", column.field, "share", column.share))
                        .both())
                .forEach(notes::add);
        sql.ofRun("gate/71-passed-over", run.id()).query(PassedOver.class).list().stream()
                .map(IntakeNotes::told)
                .forEach(notes::add);
        sql.ofRun("gate/72-clear-notes", run.id())
                .param("position", FIRST_POSITION)
                .update();
        for (int i = 0; i < notes.size(); i++) {
            sql.ofRun("gate/74-note", run.id())
                    .param("position", FIRST_POSITION + i)
                    .param("note", notes.get(i))
                    .update();
        }
    }

    private static void add(List<String> notes, long count, String note) {
        if (count > 0) {
            notes.add(note.formatted(count));
        }
    }
}
