package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.heshi.city.CityGenerator;
import io.heshi.city.plan.CityPlan;
import io.heshi.job.DamageMatrix.Outcome;
import io.heshi.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
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
 * {@code -Dheshi.damaged.seed} others, {@code -Dheshi.damaged.people} in a larger city; {@code -Dheshi.damaged.page} is written with what came of
 * them. {@code -Dheshi.damaged.only="quotas, 经费形式, shuffled"} runs one of them again, as the page names it, and tells what it has changed.
 */
class DamagedColumnTest {
    private static final String FIRST = "2024-12-30";
    private static final String SECOND = "2024-12-31";
    private static final int NIGHTS = Integer.getInteger("heshi.damaged.nights", 0);
    private static final long SEED = Long.getLong("heshi.damaged.seed", 20_241_231);
    private static final int PEOPLE = Integer.getInteger("heshi.damaged.people", 600);
    private static final int PEOPLE_A_UNIT = 15;
    private static final Path PAGE = Path.of(System.getProperty("heshi.damaged.page", "target/damaged-columns.md"));

    private static final String ONLY = System.getProperty("heshi.damaged.only", "");

    /** What sheet 读入情况 says of values, where there is more of it than on the night before. */
    private static final String UNREAD_SINCE = """
            select '来源 ' || f.source || ' 的 ' || v.field
            from value_fault v
            join source_file f using (run_id, file_id)
            group by f.source, v.field, v.reason
            having count(*) filter (where v.run_id = (select max(run_id) from run)) > 0
                and sum(v.claims) filter (where v.run_id = (select max(run_id) from run))
                    > coalesce(sum(v.claims) filter (where v.run_id < (select max(run_id) from run)), 0)""";

    @TempDir
    private Path folder;

    /** After the first night: a second one that is refused or held leaves it as it was. */
    private Optional<Night> untouched = Optional.empty();

    /** One night to be tried. */
    private record Trial(String source, int column, String header, Damage damage) {
        String name() {
            return String.join(", ", source, header, damage.name());
        }

        Exports.Harm harm() {
            return (head, rows) -> damage.way().harm(head, rows, column);
        }
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
        DamageMatrix matrix = new DamageMatrix(
                "A city of %d people in %d units (seed %d).".formatted(PEOPLE, PEOPLE / PEOPLE_A_UNIT, SEED));
        try (TestDatabase afterFirst = afterFirstNight()) {
            Ledger control = ledger(afterFirst, Exports.copy(second(), folder.resolve("control")), null);
            for (Trial trial : trials()) {
                Path inbox = Exports.harmed(second(), folder.resolve("harmed"), trial.source, trial.harm());
                matrix.add(trial.source, trial.header, trial.damage.name(), outcome(afterFirst, inbox, trial, control));
                remove(inbox);
                matrix.write(PAGE);
            }
            untouched.ifPresent(Night::close);
        }
        assertThat(matrix.unwell()).isEmpty();
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

    /** So many nights that every column and every way comes in its turn; what leaves a column as it is, is no damage. */
    private List<Trial> trials() throws IOException {
        List<List<Trial>> columns = new ArrayList<>();
        for (String source : sources()) {
            columns.addAll(damages(source));
        }
        Random random = new Random(SEED);
        Collections.shuffle(columns, random);
        columns.forEach(damages -> Collections.shuffle(damages, random));
        Map<String, Integer> used = new HashMap<>();
        List<Trial> trials = new ArrayList<>();
        while (trials.size() < NIGHTS && !columns.isEmpty()) {
            for (List<Trial> damages : columns) {
                Trial next = Collections.min(
                        damages, Comparator.comparing(trial -> used.getOrDefault(trial.damage.name(), 0)));
                damages.remove(next);
                used.merge(next.damage.name(), 1, Integer::sum);
                trials.add(next);
            }
            columns.removeIf(List::isEmpty);
        }
        if (!ONLY.isEmpty()) {
            return trials.stream().filter(trial -> ONLY.equals(trial.name())).toList();
        }
        return trials.subList(0, Math.min(NIGHTS, trials.size()));
    }

    /** What harms each column of a source. */
    private List<List<Trial>> damages(String source) throws IOException {
        Exports.Table table = Exports.Table.of(second(), source);
        List<String> headers = table.headers();
        List<List<Trial>> damages = new ArrayList<>();
        for (int column = 0; column < headers.size(); column++) {
            List<Trial> ofColumn = new ArrayList<>();
            for (Damage damage : Damage.all()) {
                Trial trial = new Trial(source, column, headers.get(column), damage);
                if (!table.harmed(trial.harm()).looksLike(table)) {
                    ofColumn.add(trial);
                }
            }
            damages.add(ofColumn);
        }
        return damages;
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
        if (!ONLY.isEmpty()) {
            tell("no more standing", control.standing, ledger.standing);
            tell("standing besides", ledger.standing, control.standing);
            tell("cleared besides", ledger.cleared, control.cleared);
            told.forEach(line -> tell("told", Set.of(line), Set.of()));
        }
        if (!control.cleared.containsAll(ledger.cleared)) {
            return Outcome.CLEARED;
        }
        if (control.equals(ledger)) {
            return Outcome.AS_CONTROL;
        }
        // A number that is no more valid is named by the D01 of its person.
        if (trial.header.contains("身份")
                && ledger.standing.stream()
                        .anyMatch(one -> one.startsWith("D01|") && !control.standing.contains(one))) {
            return Outcome.NAMED;
        }
        return told.stream().anyMatch(line -> line.contains(trial.header) || line.contains("来源 " + trial.source + " "))
                ? Outcome.NAMED
                : Outcome.SILENT;
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
                told.addAll(night.jdbc.queryForList(UNREAD_SINCE, String.class));
            }
            return new Ledger(exceptions(night, "state <> 'cleared'"), exceptions(night, "state = 'cleared'"));
        } finally {
            remove(folder.resolve("second"));
        }
    }

    private static void tell(String what, Set<String> of, Set<String> without) {
        of.stream().filter(one -> !without.contains(one)).forEach(one -> System.out.println(what + ": " + one));
    }

    private static Set<String> exceptions(Night night, String which) {
        return new TreeSet<>(night.jdbc.queryForList(
                "select concat_ws('|', rule, scope, subject_key, subject_part, distinction, state) from exception where "
                        + which,
                String.class));
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
