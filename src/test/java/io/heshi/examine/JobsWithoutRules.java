package io.heshi.examine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The shipped sources, code tables and settings with one job of three sources, and an empty folder for rules. */
final class JobsWithoutRules {
    private static final Path JOBS = Path.of("jobs");

    private JobsWithoutRules() {}

    static Path in(Path jobs) throws IOException {
        try (Stream<Path> paths = Files.walk(JOBS)) {
            for (Path path : paths.filter(Files::isRegularFile)
                    .filter(p -> !p.startsWith(JOBS.resolve("rules")))
                    .filter(p -> p.getNameCount() > 2 || p.endsWith("settings.yaml"))
                    .toList()) {
                Path target = jobs.resolve(JOBS.relativize(path).toString());
                Files.createDirectories(target.getParent());
                Files.copy(path, target);
            }
        }
        Files.writeString(jobs.resolve("nightly.yaml"), """
                job: nightly
                title: {zh: 每夜比对, en: Nightly}
                inbox: "in/{date}"
                sources: [register, hr, finance]
                rules: all
                """);
        Files.createDirectories(jobs.resolve("rules"));
        return jobs;
    }
}
