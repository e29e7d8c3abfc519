package io.heshi.collect;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row of a returned file that has a key, or words of somebody's.
 *
 * @param table in which it stands, from 0 in its file
 * @param key as it stands there, or empty text
 * @param said words by column, none of them blank
 * @param computed headings of columns whose words are the result of a formula, perhaps of one that failed
 * @param cells the whole row, to be given back
 * @param facts what it shows of the facts, where it can be told
 */
record ReturnedRow(
        String sheet,
        long line,
        int table,
        String key,
        Map<ReplyColumn, String> said,
        List<String> computed,
        List<String> cells,
        Optional<List<String>> facts) {
    ReturnedRow {
        said = Map.copyOf(said);
        computed = List.copyOf(computed);
        cells = List.copyOf(cells);
    }

    String said(ReplyColumn column) {
        return said.getOrDefault(column, "");
    }

    /** Whether anything was decided. */
    boolean decides() {
        return said.containsKey(ReplyColumn.VERDICT)
                || said.containsKey(ReplyColumn.REASON)
                || said.containsKey(ReplyColumn.UNTIL)
                || said.containsKey(ReplyColumn.DOCUMENT)
                || !Attachments.names(this).isEmpty();
    }

    /** What it says beside the reason, in the order in which the workbook of the office has it signed. */
    List<String> answers() {
        return List.of(
                said(ReplyColumn.VERDICT),
                said(ReplyColumn.UNTIL),
                said(ReplyColumn.DOCUMENT),
                said(ReplyColumn.CHECKED_BY));
    }
}
