package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.city.CityGenerator;
import io.heshi.city.plan.CityPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A generated city after its first night, and what an unbroken second night leaves: every broken one must leave the same. */
final class BrokenNights {
    static final String FIRST = "2024-12-30";
    static final String SECOND = "2024-12-31";

    private static final String LEDGER = """
            select concat_ws('|', e.*, v.seq, v.business_date, v.run_id, v.who, v.from_state, v.to_state, v.why)
            from exception e join exception_event v using (number) order by number, seq""";

    private final Path folder;
    private final Path afterFirst;
    private final Path unbroken;
    private final List<String> ledger;
    private int nights;

    /** Makes the city and runs its first night and an unbroken second one, each in a process of its own. */
    BrokenNights(Path folder, int people) throws IOException, InterruptedException {
        this(folder, people, data -> {});
    }

    /** The same where something happens between the nights. */
    BrokenNights(Path folder, int people, Between between) throws IOException, InterruptedException {
        this.folder = folder;
        new CityGenerator(new CityPlan(
                        people, people / 200 + 20, 7, List.of(LocalDate.parse(FIRST), LocalDate.parse(SECOND)), true))
                .write(folder.resolve("city"));
        afterFirst = Files.createDirectories(folder.resolve("after-first"));
        // Unpacking the binaries takes longer than a run; all share those of the tests' server.
        shareBinaries(afterFirst);
        try (Child child = Child.run(FIRST, afterFirst, inbox(FIRST), folder.resolve("reports-first"))) {
            assertThat(child.await()).as("exit code; it said %s", child.said()).isZero();
        }
        between.happen(afterFirst);
        Barrier.build(afterFirst);
        unbroken = afterFirstNight();
        try (Child child = start(unbroken)) {
            assertThat(child.await()).as("exit code; it said %s", child.said()).isZero();
        }
        ledger = ledger(unbroken);
        assertThat(ledger).hasSizeGreaterThan(100);
    }

    /** What is done to a data folder after its first night. */
    interface Between {
        void happen(Path data) throws IOException, InterruptedException;
    }

    /** The data folder as the first night left it, a copy for one test; no server runs on it. */
    Path afterFirstNight() throws IOException {
        Path copy = folder.resolve("night" + ++nights);
        try (Stream<Path> paths = Files.walk(afterFirst)) {
            for (Path path : paths.sorted().toList()) {
                Path target = copy.resolve(afterFirst.relativize(path));
                if (Files.isSymbolicLink(path)) {
                    Path binaries = Files.readSymbolicLink(path);
                    Files.createSymbolicLink(target, binaries);
                } else if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                    Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(path));
                } else {
                    Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        return copy;
    }

    /** Starts the second night. */
    Child start(Path data) throws IOException {
        return Child.run(SECOND, data, inbox(SECOND), reports(data));
    }

    /** Starts the second night and returns once it stands at the barrier. */
    Child startUpTo(Barrier barrier, Path data) throws IOException, InterruptedException {
        barrier.close(data);
        Child child = start(data);
        Barrier.awaitArrival(data, child);
        return child;
    }

    /** Gives the same command again; it must come to the same end as the unbroken night. */
    void assertGoesOn(Path data) throws IOException, InterruptedException {
        Barrier.openAll(data);
        try (Child child = start(data)) {
            assertThat(child.await()).as("exit code; it said %s", child.said()).isZero();
        }
        Reports.assertSameBytes(reports(unbroken), reports(data));
        assertThat(ledger(data)).isEqualTo(ledger);
    }

    Path inbox(String date) {
        return folder.resolve("city").resolve(date);
    }

    static Path reports(Path data) {
        return data.resolve("reports");
    }

    private static List<String> ledger(Path data) {
        List<String> lines = new ArrayList<>();
        Barrier.inside(data, jdbc -> lines.addAll(jdbc.queryForList(LEDGER, String.class)));
        return lines;
    }

    static void shareBinaries(Path data) throws IOException {
        Path binaries = Files.createDirectories(Path.of("target", "test-postgres", "binaries"))
                .toRealPath();
        Files.createSymbolicLink(
                Files.createDirectories(data.resolve("postgres")).resolve("binaries"), binaries);
    }
}
