package io.heshi.command;

import io.heshi.generate.CityGenerator;
import io.heshi.generate.CityPlan;
import io.heshi.job.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes a synthetic city. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = {
            "Make the exports of a synthetic city, with truth.csv listing every planted discrepancy.",
            "The same options always give the same bytes. Nobody real is in it: the ID numbers use region codes never assigned."
        })
final class GenerateCommand implements Callable<Integer> {
    @Option(names = "--people", paramLabel = "N", defaultValue = "4400", description = "Default: ${DEFAULT-VALUE}.")
    private int people = 4400;

    @Option(names = "--units", paramLabel = "N", defaultValue = "80", description = "Default: ${DEFAULT-VALUE}.")
    private int units = 80;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "20241230", description = "Default: ${DEFAULT-VALUE}.")
    private long seed = 20_241_230L;

    @Option(
            names = "--dates",
            split = ",",
            paramLabel = "DATE",
            defaultValue = "2024-12-30,2024-12-31",
            description = "Business dates, ascending (default: ${DEFAULT-VALUE}).")
    private List<LocalDate> dates = List.of();

    @Option(names = "--csv", description = "All files as CSV, for volume.")
    private boolean csv;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write to.")
    private Path out = Path.of("city");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        CityPlan plan;
        try {
            plan = new CityPlan(people, units, seed, dates, csv);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
        new CityGenerator(plan).write(out);
        spec.commandLine().getOut().println(out.resolve("truth.csv"));
        return ExitCode.OK.number();
    }
}
