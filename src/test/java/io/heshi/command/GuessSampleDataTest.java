package io.heshi.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.catalogue.Field;
import io.heshi.definition.Definitions;
import io.heshi.definition.Source;
import io.heshi.definition.read.DefinitionReader;
import io.heshi.intake.layout.MappedRow;
import io.heshi.intake.layout.MappedRows;
import io.heshi.testing.SampleTruth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With the shipped sources gone, guessing from the sample exports must bring back the same columns and the same findings. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuessSampleDataTest {
    private static final Path SAMPLE = Path.of("sample-data");
    private final Definitions shipped = DefinitionReader.read(Office.JOBS);
    private final Set<String> guessed = shipped.sources().keySet();

    private Office office;
    private Path jobs = Path.of("");

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        office = new Office(folder);
        jobs = office.definitions();
        for (String source : guessed) {
            Files.delete(jobs.resolve("sources").resolve(source + ".yaml"));
        }
    }

    @AfterAll
    void close() {
        office.close();
    }

    static Stream<Path> sampleFiles() throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLE, 3)) {
            List<Path> found = files.filter(Files::isRegularFile)
                    .filter(file -> file.getNameCount() == 4)
                    .sorted()
                    .toList();
            return found.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("sampleFiles")
    void every_column_of_a_sample_file_is_mapped_as_the_shipped_source_maps_it(Path file, @TempDir Path folder)
            throws IOException {
        String name = file.getName(2).toString();
        Path drafts = officeWith(folder, name, guess(file));
        Source drafted =
                DefinitionReader.attempt(drafts).definitions().source(name).orElseThrow();
        Source known = shipped.source(name).orElseThrow();
        assertThat(drafted.claims()).isEqualTo(known.claims());
        assertThat(drafted.title()).isEqualTo(known.title());
        assertThat(drafted.requiredColumns()).isEqualTo(known.requiredColumns());
        assertThat(positions(file, drafted)).isEqualTo(positions(file, known)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("sampleFiles")
    void what_its_rows_speak_of_is_told_without_the_names_of_file_and_folder(Path file, @TempDir Path folder)
            throws IOException {
        String fileName = String.valueOf(file.getFileName());
        Path nameless = Files.copy(file, folder.resolve("x" + fileName.substring(fileName.lastIndexOf('.'))));
        assertThat(guess(nameless))
                .contains("claims: "
                        + shipped.source(file.getName(2).toString())
                                .orElseThrow()
                                .claims()
                                .code() + "\n");
    }

    @ParameterizedTest
    @MethodSource("sampleFiles")
    void a_draft_tells_nobody_s_name_or_number(Path file) throws IOException {
        Answer answer = Office.say("guess", file.toString(), "--jobs", jobs.toString());
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.everything()).doesNotContainPattern("\\d{17}[0-9Xx]");
        Source known = shipped.source(file.getName(2).toString()).orElseThrow();
        for (String cell : cellsOf(file, known, "name")) {
            assertThat(answer.everything()).doesNotContain("“" + cell).doesNotContain(cell + "”");
        }
    }

    @Test
    void a_run_on_guessed_sources_alone_finds_exactly_what_was_planted() throws IOException {
        for (String date : List.of("2024-12-30", "2024-12-31")) {
            for (String source : guessed) {
                Path file = jobs.resolve("sources").resolve(source + ".yaml");
                if (Files.isDirectory(SAMPLE.resolve(date).resolve(source))) {
                    Files.deleteIfExists(file);
                } else {
                    // Nothing to guess from: the sample city has no such office.
                    Files.copy(
                            Office.JOBS.resolve("sources").resolve(source + ".yaml"),
                            file,
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
            for (Path file : sampleFiles()
                    .filter(f -> f.getName(1).toString().equals(date))
                    .toList()) {
                Answer answer = Office.say(
                        "guess",
                        file.toString(),
                        "--jobs",
                        jobs.toString(),
                        "--out",
                        jobs.resolve("sources").toString());
                assertThat(answer.exitCode()).as(answer.everything()).isZero();
            }
            Answer night = office.night(date, SAMPLE.resolve(date), "--jobs", jobs.toString());
            assertThat(night.exitCode()).as(night.everything()).isZero();
            assertThat(new TreeSet<>(office.jdbc().queryForList(SampleTruth.FOUND, String.class, date)))
                    .isEqualTo(SampleTruth.planted(date, List.of("new", "still")));
        }
    }

    private String guess(Path file) {
        Answer answer = Office.say("guess", file.toString(), "--jobs", jobs.toString());
        assertThat(answer.exitCode()).as(answer.everything()).isZero();
        return answer.out();
    }

    private Path officeWith(Path folder, String name, String yaml) throws IOException {
        try (Stream<Path> paths = Files.walk(jobs.resolve("codes"))) {
            Files.createDirectories(folder.resolve("codes"));
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                Files.copy(path, folder.resolve("codes").resolve(String.valueOf(path.getFileName())));
            }
        }
        Files.createDirectories(folder.resolve("sources"));
        Files.writeString(folder.resolve("sources").resolve(name + ".yaml"), yaml);
        assertThat(DefinitionReader.attempt(folder).faults())
                .filteredOn(fault -> fault.place().file().startsWith("sources/"))
                .isEmpty();
        return folder;
    }

    private static Map<String, Integer> positions(Path file, Source source) throws IOException {
        Map<String, Integer> positions = new TreeMap<>();
        try (MappedRows rows = MappedRows.open(file, "sample", source, Map.of())) {
            for (Optional<MappedRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                for (Field field : source.columns().stream().map(m -> m.field()).toList()) {
                    int position = row.get().layout().position(field.name());
                    if (position >= 0) {
                        positions.put(field.name(), position);
                    }
                }
            }
        }
        return positions;
    }

    private static List<String> cellsOf(Path file, Source source, String column) throws IOException {
        TreeSet<String> cells = new TreeSet<>();
        try (MappedRows rows = MappedRows.open(file, "sample", source, Map.of())) {
            for (Optional<MappedRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                int position = row.get().layout().position(column);
                if (position >= 0 && row.get().row().line() > row.get().layout().headerLine()) {
                    cells.add(row.get().row().text(position));
                }
            }
        }
        cells.remove("");
        return List.copyOf(cells);
    }
}
