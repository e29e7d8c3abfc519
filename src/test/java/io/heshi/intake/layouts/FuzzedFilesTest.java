package io.heshi.intake.layouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.heshi.definition.Definitions;
import io.heshi.definition.read.DefinitionReader;
import io.heshi.intake.TakenFile;
import io.heshi.table.UnreadableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files damaged at random: each is either taken in with books that close, or refused whole with a message for staff. A
 * failure names way and seed, which make the same file again.
 */
class FuzzedFilesTest {
    private static final Duration LONGEST = Duration.ofSeconds(120);
    private static final int BATCH = 100;
    private static final int FEW_BATCHES = 10;
    /** {@code -Dheshi.fuzzed.batches=200} takes in twenty thousand files. */
    private static final int MANY_BATCHES = Integer.getInteger("heshi.fuzzed.batches", 40);

    @TempDir
    static Path folder;

    private static final List<Original> ORIGINALS = new ArrayList<>();
    private static Definitions definitions;

    private record Original(String title, byte[] bytes) {}

    @BeforeAll
    static void write() throws IOException {
        definitions = DefinitionReader.read(Path.of("jobs"));
        List<Townsperson> people = Townsperson.fiveHundred().subList(0, 30);
        for (Way way : Stream.of(TextWays.all(), WorkbookWays.all(), MarkupWays.all(), ArrangedWays.all())
                .flatMap(List::stream)
                .toList()) {
            ORIGINALS.add(new Original(way.title(), Files.readAllBytes(way.write(folder, people))));
        }
    }

    static IntStream few() {
        return IntStream.range(0, FEW_BATCHES);
    }

    static IntStream others() {
        return IntStream.range(FEW_BATCHES, MANY_BATCHES);
    }

    @ParameterizedTest
    @MethodSource("few")
    void a_thousand_damaged_files_are_taken_in_with_closed_books_or_refused(int batch) {
        assertTimeoutPreemptively(LONGEST, () -> take(batch));
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("others")
    void thousands_more(int batch) {
        assertTimeoutPreemptively(LONGEST, () -> take(batch));
    }

    private static void take(int batch) throws IOException {
        Path file = folder.resolve("damaged-" + batch);
        for (int i = 0; i < BATCH; i++) {
            long seed = (long) batch * BATCH + i;
            Random random = new Random(seed);
            Original original = ORIGINALS.get(random.nextInt(ORIGINALS.size()));
            Damage damage = Damage.any(random);
            byte[] other = ORIGINALS.get(random.nextInt(ORIGINALS.size())).bytes();
            Files.write(file, damage.done(original.bytes(), other, random));
            String what = original.title() + ", " + damage + ", seed " + seed;
            try {
                TakenFile taken =
                        TakenFile.take(file, definitions.source("finance").orElseThrow(), definitions.codes());
                assertThat(taken.tally().tiesOut()).as(what).isTrue();
                assertThat(taken.claims().size()).as(what).isEqualTo((int)
                        taken.tally().claims());
            } catch (UnreadableFile refused) {
                assertThat(refused.getMessage())
                        .as(what)
                        .contains(file.getFileName().toString(), " / ");
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError crash) {
                throw new AssertionError(what, crash);
            }
        }
    }
}
