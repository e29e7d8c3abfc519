package io.heshi.command;

import io.heshi.city.CityGenerator;
import io.heshi.city.plan.CityPlan;
import io.heshi.job.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a synthetic city. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        header = "生成一座虚构城市的导出文件 / Make the exports of a synthetic city.",
        description = {
            "Writes one folder a business date, laid out as an inbox, and truth.csv, which lists every planted discrepancy.",
            "The same options always give the same bytes. Nobody real is in it: the ID numbers use region codes never assigned."
        },
        sortOptions = false,
        exitCodeListHeading = HeshiCommand.EXIT_CODES,
        exitCodeList = {"0:written", "2:wrong usage", "9:a file cannot be written"})
final class GenerateCommand implements Callable<Integer> {
    @Option(
            names = "--people",
            paramLabel = "N",
            defaultValue = "6000",
            description = "人数 / How many persons (default: ${DEFAULT-VALUE}).")
    private int people = 6000;

    @Option(
            names = "--units",
            paramLabel = "N",
            defaultValue = "95",
            description = "单位数 / How many units (default: ${DEFAULT-VALUE}).")
    private int units = 95;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "20241230",
            description = "随机种子 / Another seed makes another city (default: ${DEFAULT-VALUE}).")
    private long seed = 20_241_230L;

    @Option(
            names = "--dates",
            split = ",",
            converter = BusinessDate.class,
            paramLabel = "DATE",
            defaultValue = "2024-12-30,2024-12-31",
            description = "业务日期 / Business dates, ascending, with commas between (default: ${DEFAULT-VALUE}).")
    private List<LocalDate> dates = List.of();

    @Option(names = "--csv", description = "全部为 CSV / All files as CSV, for volume.")
    private boolean csv;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "输出目录 / Folder to write to.")
    private Path out = Path.of("city");

    @Mixin
    private Terminal terminal = new Terminal();

    @Override
    public Integer call() throws IOException {
        CityPlan plan;
        try {
            plan = new CityPlan(people, units, seed, dates, csv);
        } catch (IllegalArgumentException e) {
            throw terminal.wrong("城市无法生成 / no such city: " + e.getMessage());
        }
        new CityGenerator(plan).write(out);
        dates.forEach(date -> terminal.out().println(out.resolve(date.toString())));
        terminal.out().println(out.resolve("truth.csv"));
        return ExitCode.OK.number();
    }
}
