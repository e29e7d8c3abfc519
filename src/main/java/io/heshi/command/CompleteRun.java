package io.heshi.command;

import io.heshi.catalogue.Texts;
import io.heshi.definition.Definitions;
import io.heshi.definition.Job;
import io.heshi.report.document.DocumentRun;
import io.heshi.report.document.DocumentTexts;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which complete run something is made of, and where that goes; shared by the commands that make files of one. */
final class CompleteRun {
    private static final Texts TEXTS = DocumentTexts.TEXTS;

    @Mixin
    private BusinessDate.Named date = new BusinessDate.Named();

    @Option(
            names = "--job",
            paramLabel = "JOB",
            description = "任务 / Job of the run (default: of those of that date the one that has read most sources).")
    private @Nullable String job;

    @Mixin
    private DatabasePlace.Reports reports = new DatabasePlace.Reports();

    /** Wrong usage where there is no database yet: none is made for looking into it. */
    static void requireDatabase(DatabasePlace place, Terminal terminal) {
        if (!place.hasDatabase()) {
            throw terminal.wrong(TEXTS.of("told.no_database", place.data()).both());
        }
    }

    /** The run that is meant; wrong usage where there is none. */
    DocumentRun in(DataSource dataSource, Terminal terminal) {
        Optional<String> of = Optional.ofNullable(job);
        return DocumentRun.latest(dataSource, date.date(), of).orElseThrow(() -> {
            List<LocalDate> dates = DocumentRun.dates(dataSource, of);
            String asked = Stream.concat(of.stream(), date.date().map(LocalDate::toString).stream())
                    .collect(Collectors.joining(" "));
            return terminal.wrong(
                    dates.isEmpty()
                            ? TEXTS.of("told.no_run", asked).both()
                            : TEXTS.of(
                                            "told.no_run_of_date",
                                            asked,
                                            dates.stream().map(Object::toString).collect(Collectors.joining(", ")))
                                    .both());
        });
    }

    /** Its job as the definitions have it today; wrong usage where they have it no more. */
    static Job job(DocumentRun run, Definitions definitions, Terminal terminal) {
        return definitions
                .job(run.job())
                .orElseThrow(() -> terminal.wrong("任务 %1$s 已不在定义中，现有: %2$s / there is no job %1$s any more, only: %2$s"
                        .formatted(
                                run.job(), String.join(", ", definitions.jobs().keySet()))));
    }

    /** A folder among the reports of the run. */
    Path folder(DatabasePlace place, DocumentRun run, Job known, String name) {
        Path pattern = reports.named().orElseGet(() -> place.home().resolve(known.reports()));
        return Path.of(pattern.toString()
                        .replace("{date}", run.businessDate().toString())
                        .replace("{job}", run.job()))
                .resolve(name);
    }
}
