package io.heshi.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.definition.linkage.Linkage;
import io.heshi.definition.read.LinkageDraft;
import io.heshi.store.OwnFiles;
import io.heshi.testing.TestDatabase;
import io.heshi.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two files of people with English names and addresses, linked by a definition of twenty lines. */
class FileLinkTest {
    private static final List<String> LEFT =
            List.of("First name", "Surname", "Born", "House", "Road", "Town", "Postcode", "Phone");
    private static final List<String> RIGHT = List.of("given", "family", "dob", "no", "street", "town", "zip", "phone");
    private static final String LINKAGE = """
            linkage: villagers
            language: en
            columns: {given: text, family: text, born: date, house: code, road: text, town: text, zip: code, phone: code}
            left: {given: First name, family: Surname, born: Born, house: House, road: Road, town: Town, zip: Postcode, phone: Phone}
            right: {born: dob, house: "no", road: street}
            comparisons:
              - {column: given, levels: [same, one_character, transposed, compatible], frequency: true}
              - {column: family, levels: [same, one_character, transposed], frequency: true}
              - {column: born, levels: [same, day_and_month_swapped, one_digit, same_year]}
              - {column: road, levels: [{same: [house, road, zip]}, {same: [house, zip]}, {same: [road, zip]}, same, same_beginning]}
              - {column: phone, levels: [same, one_digit, transposed]}
            blocks: [{on: [born]}, {on: [phone]}, {on: [family, given]}, {on: [first 3 of family, zip]}, {on: [house, zip, first 3 of road]}, {on: [last 3 of family, year of born]}]
            trained_by: [[born, family], [phone, given], [given, family, zip]]
            join_at: 99%
            review_at: 50%
            """;

    @TempDir
    private Path folder;

    private Linkage linkage(String yaml) throws IOException {
        return LinkageDraft.read(Files.writeString(folder.resolve("linkage.yaml"), yaml, UTF_8));
    }

    private FileLink.Result link(Linkage linkage, List<Path> files, String out) throws IOException {
        return link(linkage, files, out, Optional.empty(), Optional.empty());
    }

    private FileLink.Result link(
            Linkage linkage, List<Path> files, String out, Optional<Path> weights, Optional<Path> save)
            throws IOException {
        try (TestDatabase database = TestPostgres.fresh()) {
            return new FileLink(database.dataSource(), linkage)
                    .link(new FileLink.Wish(files, folder.resolve(out), OwnFiles.ofOwner(), weights, save, false));
        }
    }

    @Test
    void who_stands_in_both_files_is_found() throws IOException {
        Villagers villagers = Villagers.of(1, 4_000, 1_000);
        Linkage linkage = linkage(LINKAGE.replace("phone: code}", "phone: code, truth: code}"));
        List<Path> files = List.of(
                Villagers.write(folder.resolve("a.csv"), LEFT, villagers.left()),
                Villagers.write(folder.resolve("b.csv"), RIGHT, villagers.right()));

        long start = System.nanoTime();
        FileLink.Result result = link(linkage, files, "out");
        System.err.println("seconds " + (System.nanoTime() - start) / 1e9 + " " + result);

        List<List<String>> pairs = pairs("out");
        long joined = pairs.stream().filter(pair -> pair.get(1).equals("same person")).count();
        long right = pairs.stream()
                .filter(pair -> pair.get(1).equals("same person"))
                .filter(pair -> pair.get(15).equals(pair.get(25)))
                .count();
        double precision = (double) right / joined;
        double recall = (double) right / 4_000;
        Files.copy(folder.resolve("out/pairs.csv"), Path.of("/tmp/link/pairs.csv"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);Files.copy(folder.resolve("out/left.csv"), Path.of("/tmp/link/left.csv"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        System.err.println("precision " + precision + " recall " + recall + " " + pairs.get(0));
        assertThat(2 * precision * recall / (precision + recall)).isGreaterThan(0.99);
    }

    private List<List<String>> pairs(String out) throws IOException {
        List<List<String>> pairs = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(out).resolve("pairs.csv"), UTF_8)) {
            pairs.add(List.of(line.split(",", -1)));
        }
        return pairs.subList(1, pairs.size());
    }
}
