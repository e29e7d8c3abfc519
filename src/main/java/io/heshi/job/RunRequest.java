package io.heshi.job;

import io.heshi.gate.Release;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What somebody asked for.
 *
 * @param home folder that the relative paths of a job start from
 * @param dataFolder folder of the database and the archive
 * @param inbox folder of the exports instead of the job's own
 * @param reports folder of the reports instead of the job's own
 */
public record RunRequest(
        String job,
        LocalDate businessDate,
        Path home,
        Path dataFolder,
        Optional<Path> inbox,
        Optional<Path> reports,
        List<Release> releases) {
    public RunRequest {
        releases = List.copyOf(releases);
    }
}
