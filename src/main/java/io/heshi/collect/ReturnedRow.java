package io.heshi.collect;

import java.util.List;
import java.util.Map;

/**
 * A row of a returned file that has a key, or words of somebody's.
 *
 * @param file its name
 * @param key as it stands there, or empty text
 * @param said words by column, none of them blank
 * @param cells the whole row, to be given back
 */
record ReturnedRow(
        String file, String sheet, long line, String key, Map<ReplyColumn, String> said, List<String> cells) {
    ReturnedRow {
        said = Map.copyOf(said);
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
                || said.containsKey(ReplyColumn.DOCUMENT);
    }
}
