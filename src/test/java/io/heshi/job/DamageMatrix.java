package io.heshi.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** What has come of damaged nights, counted by source and by way. */
final class DamageMatrix {
    /** What becomes of a night of which one column is damaged; from {@link #CLEARED} on it is not as it should be. */
    enum Outcome {
        AS_CONTROL("as control"),
        REFUSED("refused"),
        HELD("held"),
        NAMED("named"),
        CLEARED("**cleared**"),
        SILENT("**silent**"),
        BROKEN("**broken**");

        private final String title;

        Outcome(String title) {
            this.title = title;
        }

        boolean isWell() {
            return compareTo(CLEARED) < 0;
        }
    }

    private final String what;
    private final Map<String, Map<Outcome, Integer>> bySource = new TreeMap<>();
    private final Map<String, Map<Outcome, Integer>> byWay = new TreeMap<>();
    private final Map<String, Outcome> unwell = new TreeMap<>();
    private int nights;

    /** @param what was measured, in a sentence */
    DamageMatrix(String what) {
        this.what = what;
    }

    void add(String source, String header, String way, Outcome outcome) {
        nights++;
        bySource.computeIfAbsent(source, key -> new EnumMap<>(Outcome.class)).merge(outcome, 1, Integer::sum);
        byWay.computeIfAbsent(way, key -> new EnumMap<>(Outcome.class)).merge(outcome, 1, Integer::sum);
        if (!outcome.isWell()) {
            unwell.put(source + ", " + header + ", " + way, outcome);
        }
    }

    /** The nights that did not come out as they should. */
    Map<String, Outcome> unwell() {
        return unwell;
    }

    void write(Path page) throws IOException {
        StringBuilder text = new StringBuilder("""
                # Nights with a damaged column

                Written by `DamagedColumnTest`. %s One column of one source of its second night is damaged in one of %d ways, and the night is run
                by the real job after a sound first one: %,d nights, chosen so that every column and every way comes in its turn.

                | outcome | means |
                |---|---|
                | as control | the same exceptions as without the damage |
                | refused | exit code 4, with a message that names the source |
                | held | exit code 5, nothing opened or cleared |
                | named | other findings are open, a note or sheet 读入情况 names the column, and nothing is cleared that still stands |
                | **cleared**, **silent**, **broken** | not as it should be |
                """.formatted(what, Damage.all().size(), nights));
        table(text, "source", bySource);
        table(text, "way", byWay);
        text.append(unwell.isEmpty() ? "\nEvery night came out as it should.\n" : "\n## Not as they should be\n\n");
        unwell.forEach((trial, outcome) -> text.append("- ")
                .append(trial)
                .append(": ")
                .append(outcome.title)
                .append('\n'));
        Files.writeString(page, text);
    }

    private static void table(StringBuilder text, String rows, Map<String, Map<Outcome, Integer>> counts) {
        text.append("\n## By ").append(rows).append("\n\n| ").append(rows).append(" |");
        for (Outcome outcome : Outcome.values()) {
            text.append(' ').append(outcome.title).append(" |");
        }
        text.append("\n|---|").append("---:|".repeat(Outcome.values().length)).append('\n');
        Map<Outcome, Integer> sums = new EnumMap<>(Outcome.class);
        counts.forEach((row, outcomes) -> {
            line(text, row, outcomes);
            outcomes.forEach((outcome, nights) -> sums.merge(outcome, nights, Integer::sum));
        });
        line(text, "**all**", sums);
    }

    private static void line(StringBuilder text, String row, Map<Outcome, Integer> outcomes) {
        text.append("| ").append(row).append(" |");
        for (Outcome outcome : Outcome.values()) {
            text.append(' ').append(outcomes.getOrDefault(outcome, 0)).append(" |");
        }
        text.append('\n');
    }
}
