package io.heshi.collect;

import io.heshi.catalogue.Label;
import io.heshi.catalogue.Texts;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What became of the files of one call, in lines for a terminal. What stands in cells is told in the workbooks that are given back. */
public final class Told {
    private static final Texts TEXTS = Texts.load("collect");
    private static final int MOST_ROWS = 20;
    private static final Set<Ending> TROUBLE =
            EnumSet.of(Ending.CONFLICT, Ending.STALE, Ending.UNKNOWN, Ending.FOREIGN, Ending.INVALID);

    private Told() {}

    /** Files that could not be read, and where rows stand that were not taken. */
    public static List<Label> trouble(Collected collected) {
        List<Label> lines = new ArrayList<>();
        collected
                .unread()
                .forEach((file, why) -> lines.add(TEXTS.of("told.unread", String.valueOf(file.getFileName()), why)));
        List<Label> rows = new ArrayList<>();
        for (Collected.Result file : collected.files()) {
            for (Collected.Row row : file.rows()) {
                if (TROUBLE.contains(row.ending())) {
                    rows.add(row(collected, file, row));
                }
            }
        }
        lines.addAll(rows.subList(0, Math.min(MOST_ROWS, rows.size())));
        if (rows.size() > MOST_ROWS) {
            lines.add(TEXTS.of("told.more_rows", rows.size() - MOST_ROWS));
        }
        return lines;
    }

    /** Whether some rows were not taken. */
    public static boolean refused(Collected collected) {
        return TROUBLE.stream().anyMatch(ending -> collected.counts().getOrDefault(ending, 0) > 0);
    }

    /** How many rows ended how. */
    public static Label sum(Collected collected) {
        int rows =
                collected.files().stream().mapToInt(file -> file.rows().size()).sum();
        List<Label> counts = new ArrayList<>();
        collected.counts().forEach((ending, count) -> {
            if (count > 0) {
                counts.add(TEXTS.of("told.count", collected.called(ending), count));
            }
        });
        return TEXTS.of(
                "told.sum",
                collected.files().size(),
                rows,
                Label.listed(counts, counts.size(), TEXTS.of("told.comma")));
    }

    private static Label row(Collected collected, Collected.Result file, Collected.Row row) {
        return TEXTS.of(
                row.sheet().isEmpty() ? "told.line" : "told.row",
                String.valueOf(file.path().getFileName()),
                row.sheet(),
                Long.toString(row.line()),
                collected.called(row.ending()));
    }
}
