package io.heshi.job;

import io.heshi.definition.Job;
import io.heshi.intake.receive.Inbox;
import io.heshi.intake.receive.ReceptionSettings;
import io.heshi.store.OwnFiles;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where one run reads and writes.
 *
 * @param data folder of the database, and of what is kept beside it
 * @param reports folder that its reports go to
 * @param access who may read them
 * @param reception folders of the kept copies and of drivers, and the environment
 */
record RunPlaces(Inbox inbox, Path data, Path reports, OwnFiles access, ReceptionSettings reception) {
    private static final String DRIVERS = "HESHI_DRIVERS";

    static RunPlaces of(RunRequest request, Job job) {
        Path drivers = Optional.ofNullable(System.getenv(DRIVERS))
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .orElse(request.home().resolve("drivers"));
        return new RunPlaces(
                new Inbox(folder(request, request.inbox(), job.inbox())),
                request.dataFolder(),
                folder(request, request.reports(), job.reports()),
                OwnFiles.from(System.getenv(), request.dataFolder()),
                new ReceptionSettings(request.dataFolder().resolve("archive"), drivers, System.getenv()));
    }

    /** The folder that was asked for, else the job's own, with date and job put in. */
    private static Path folder(RunRequest request, Optional<Path> asked, String own) {
        String pattern = asked.map(Path::toString).orElse(own);
        String folder =
                pattern.replace("{date}", request.businessDate().toString()).replace("{job}", request.job());
        return asked.isPresent() ? Path.of(folder) : request.home().resolve(folder);
    }
}
