package io.heshi.city;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.city.plan.CityPlan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleDataTest {

    private static final Path SHIPPED = Path.of("sample-data");

    @TempDir
    Path folder;

    @Test
    void the_shipped_sample_is_what_its_plan_generates() throws IOException {
        new CityGenerator(CityPlan.sample()).write(folder);
        assertThat(filesIn(folder)).isEqualTo(filesIn(SHIPPED));
        for (Path file : filesIn(SHIPPED)) {
            if (file.toString().endsWith(".xlsx")) {
                assertThat(entriesOf(folder.resolve(file))).as("%s", file).isEqualTo(entriesOf(SHIPPED.resolve(file)));
            } else {
                assertThat(folder.resolve(file)).hasSameBinaryContentAs(SHIPPED.resolve(file));
            }
        }
    }

    @Tag("slow")
    @Test
    void writing_a_workbook_twice_gives_the_same_bytes() throws IOException {
        Path one = folder.resolve("one");
        Path other = folder.resolve("other");
        var plan = new CityPlan(300, 20, 9, CityPlan.sample().dates(), false);
        new CityGenerator(plan).write(one);
        new CityGenerator(plan).write(other);
        for (Path file : filesIn(one)) {
            assertThat(one.resolve(file)).hasSameBinaryContentAs(other.resolve(file));
        }
    }

    @Test
    void the_sample_stays_small() throws IOException {
        long bytes = 0;
        for (Path file : filesIn(SHIPPED)) {
            bytes += Files.size(SHIPPED.resolve(file));
        }
        assertThat(bytes).isLessThan(6_000_000);
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .sorted()
                    .toList();
        }
    }

    /** Names, times and contents. How hard they are squeezed is up to the zlib of the platform. */
    private static Map<String, String> entriesOf(Path workbook) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        try (InputStream in = Files.newInputStream(workbook);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(
                        entry.getName() + " " + entry.getTimeLocal(),
                        new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return entries;
    }
}
