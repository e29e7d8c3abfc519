package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.heshi.city.CityGenerator;
import io.heshi.city.plan.CityPlan;
import io.heshi.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One column of one source of the second night of a small city damaged at random: the result is as without the damage, or the night is refused or
 * held, or the column is named; and in no case is anything cleared that still stands.
 *
 * <p>A measurement, run when asked for: {@code -Dheshi.damaged.nights=1000} runs so many nights of the some thousands that there are,
 * {@code -Dheshi.damaged.seed} others, {@code -Dheshi.damaged.people} in a larger city; target/damaged-columns.md has what came of each.
 */
class DamagedColumnTest {
    private static final String FIRST = "2024-12-30";
    private static final String SECOND = "2024-12-31";
    private static final int NIGHTS = Integer.getInteger("heshi.damaged.nights", 0);
    private static final long SEED = Long.getLong("heshi.damaged.seed", 20_241_231);
    private static final int PEOPLE = Integer.getInteger("heshi.damaged.people", 600);
    private static final int PEOPLE_A_UNIT = 15;

    @TempDir
    private Path folder;

    /** After the first night: a second one that is refused or held leaves it as it was. */
    private Optional<Night> untouched = Optional.empty();

    /** One night to be tried. */
    private record Trial(String source, int column, String header, Damage damage) {
        @Override
        public String toString() {
            return source + " | " + header + " | " + damage.name();
        }
    }

    private enum Outcome {
        AS_CONTROL,
        REFUSED,
        HELD,
        NAMED,
        CLEARED,
        SILENT,
        BROKEN
    }

    /** What a night leaves in the ledger. */
    private record Ledger(Set<String> standing, Set<String> cleared) {}

    @Tag("slow")
    @Test
    void is_told_or_does_no_harm_and_clears_nothing_that_still_stands() throws IOException {
        assumeTrue(NIGHTS > 0, "no damaged nights are asked for");
        new CityGenerator(new CityPlan(
                        PEOPLE,
                        PEOPLE / PEOPLE_A_UNIT,
                        SEED,
                        List.of(LocalDate.parse(FIRST), LocalDate.parse(SECOND)),
                        false))
                .write(city());
        Map<String, Outcome> came = new TreeMap<>();
        try (TestDatabase afterFirst = afterFirstNight()) {
            Ledger control = ledger(afterFirst, Exports.copy(second(), folder.resolve("control")), null);
            for (Trial trial : trials()) {
                Path inbox = Exports.harmed(
                        second(),
                        folder.resolve("harmed"),
                        trial.source,
                        (head, rows) -> trial.damage.way().harm(head, rows, trial.column));
                came.put(trial.toString(), outcome(afterFirst, inbox, trial, control));
                remove(inbox);
                tell(came);
            }
            untouched.ifPresent(Night::close);
        }
        assertThat(came.entrySet().stream()
                        .filter(one -> one.getValue().compareTo(Outcome.CLEARED) >= 0)
                        .map(one -> one.getKey() + " | " + one.getValue()))
                .isEmpty();
    }

    private TestDatabase afterFirstNight() {
        return new Night(folder.resolve("first")).left(FIRST, city().resolve(FIRST));
    }

    private Path city() {
        return folder.resolve("city");
    }

    private Path second() {
        return city().resolve(SECOND);
    }

    private List<Trial> trials() throws IOException {
        List<Trial> all = new ArrayList<>();
        for (String source : sources()) {
            List<String> headers = Exports.headers(second(), source);
            for (int column = 0; column < headers.size(); column++) {
                for (Damage damage : Damage.all()) {
                    all.add(new Trial(source, column, headers.get(column), damage));
                }
            }
        }
        Collections.shuffle(all, new Random(SEED));
        return all.subList(0, Math.min(NIGHTS, all.size()));
    }

    private List<String> sources() throws IOException {
        try (Stream<Path> folders = Files.list(second())) {
            return folders.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private Outcome outcome(TestDatabase afterFirst, Path inbox, Trial trial, Ledger control) {
        List<String> told = new ArrayList<>();
        Ledger ledger;
        try {
            ledger = ledger(afterFirst, inbox, told);
        } catch (Unwell e) {
            boolean named = e.outcome.messages().stream().anyMatch(message -> message.contains(trial.source));
            return switch (e.outcome.exitCode()) {
                case INPUT -> named ? Outcome.REFUSED : Outcome.BROKEN;
                case HELD -> Outcome.HELD;
                default -> Outcome.BROKEN;
            };
        }
        if (!control.cleared.containsAll(ledger.cleared)) {
            return Outcome.CLEARED;
        }
        if (control.equals(ledger)) {
            return Outcome.AS_CONTROL;
        }
        return told.stream().anyMatch(line -> line.contains(trial.header)) ? Outcome.NAMED : Outcome.SILENT;
    }

    private Ledger ledger(TestDatabase afterFirst, Path inbox, List<String> told) {
        Night night = untouched.orElseGet(() -> new Night(folder.resolve("second"), afterFirst.copy()));
        untouched = Optional.of(night);
        RunOutcome outcome = night.run(SECOND, inbox, List.of());
        if (outcome.exitCode() == ExitCode.HELD || outcome.exitCode() == ExitCode.INPUT) {
            throw new Unwell(outcome);
        }
        untouched = Optional.empty();
        try (night) {
            if (outcome.exitCode() != ExitCode.OK) {
                throw new Unwell(outcome);
            }
            if (told != null) {
                told.addAll(outcome.notes());
                told.addAll(night.jdbc.queryForList(
                        "select headers_unmapped from source_file where headers_unmapped is not null", String.class));
            }
            return new Ledger(exceptions(night, "state <> 'cleared'"), exceptions(night, "state = 'cleared'"));
        } finally {
            remove(folder.resolve("second"));
        }
    }

    private static Set<String> exceptions(Night night, String which) {
        return new TreeSet<>(night.jdbc.queryForList(
                "select concat_ws('|', rule, scope, subject_key, subject_part, distinction, state) from exception where "
                        + which,
                String.class));
    }

    private static void tell(Map<String, Outcome> came) throws IOException {
        Map<String, Map<Outcome, Integer>> matrix = new TreeMap<>();
        came.forEach((trial, outcome) -> {
            String[] parts = trial.split(" \\| ");
            for (String row : List.of(parts[0], parts[2])) {
                matrix.computeIfAbsent(row, key -> new TreeMap<>()).merge(outcome, 1, Integer::sum);
            }
        });
        StringBuilder text = new StringBuilder(came.size() + " nights\n\n|  |");
        for (Outcome outcome : Outcome.values()) {
            text.append(' ').append(outcome).append(" |");
        }
        text.append("\n|---|").append("---:|".repeat(Outcome.values().length)).append('\n');
        matrix.forEach((row, counts) -> {
            text.append("| ").append(row).append(" |");
            for (Outcome outcome : Outcome.values()) {
                text.append(' ').append(counts.getOrDefault(outcome, 0)).append(" |");
            }
            text.append('\n');
        });
        text.append('\n');
        came.forEach((trial, outcome) ->
                text.append(trial).append(" | ").append(outcome).append('\n'));
        Files.writeString(Path.of("target", "damaged-columns.md"), text);
    }

    private static void remove(Path path) {
        try (Stream<Path> paths = Files.walk(path)) {
            for (Path one : paths.sorted(Collections.reverseOrder()).toList()) {
                Files.delete(one);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static final class Unwell extends RuntimeException {
        private final transient RunOutcome outcome;

        private Unwell(RunOutcome outcome) {
            super(String.join("\n", outcome.messages()));
            this.outcome = outcome;
        }
    }
}
