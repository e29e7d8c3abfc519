package io.heshi.collect;

import io.heshi.catalogue.Label;
import io.heshi.catalogue.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of the files of one call.
 *
 * @param unread files that could not be read, each with what to do
 * @param missing rows that did not come back with their packs
 * @param recorded whether what could be applied was; else it was only told what would be
 */
public record Collected(List<Result> files, Map<Path, Label> unread, List<Missing> missing, boolean recorded) {
    private static final Texts TEXTS = Texts.load("collect");

    /** What became of one file. */
    public record Result(Path path, List<String> header, List<Row> rows) {
        public Result {
            header = List.copyOf(header);
            rows = List.copyOf(rows);
        }
    }

    /**
     * What became of one row.
     *
     * @param cells as they stood there
     */
    public record Row(String sheet, long line, long number, Ending ending, Label why, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** What an ending is called. */
    Label called(Ending ending) {
        return TEXTS.of(ending == Ending.APPLIED && !recorded ? "ending.would_be_applied" : "ending." + ending.code());
    }

    /** How many rows ended how; what is missing too. */
    public Map<Ending, Integer> counts() {
        Map<Ending, Integer> counts = new TreeMap<>();
        for (Ending ending : Ending.values()) {
            counts.put(ending, ending == Ending.NOT_RETURNED ? missing.size() : 0);
        }
        files.forEach(file -> file.rows().forEach(row -> counts.merge(row.ending(), 1, Integer::sum)));
        return counts;
    }
}
