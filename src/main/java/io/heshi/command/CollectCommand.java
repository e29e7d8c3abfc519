package io.heshi.command;

import io.heshi.catalogue.Texts;
import io.heshi.collect.Collected;
import io.heshi.collect.Results;
import io.heshi.collect.ReturnedFiles;
import io.heshi.collect.ReturnedPacks;
import io.heshi.collect.Told;
import io.heshi.job.ExitCode;
import io.heshi.job.LedgerTurn;
import io.heshi.ledger.Clerk;
import io.heshi.store.OwnFiles;
import io.heshi.store.RunLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes back packs that units have filled in. */
@Command(
        name = "collect",
        mixinStandardHelpOptions = true,
        header = "收回单位填好的比对反馈表 / Take back packs that units have filled in.",
        description = {
            "Reads .xlsx, .xls, .et and .csv in any order of sheets, rows and columns. Every row ends in one of: applied, unchanged, conflict, stale, unknown, foreign, invalid, not returned. What is applied is applied together; the same file again changes nothing.",
            "Of every file a workbook with the same rows and what became of each is written (处理结果)."
        },
        sortOptions = false,
        exitCodeListHeading = HeshiCommand.EXIT_CODES,
        exitCodeList = {
            "0:taken in, or a plan was shown",
            "2:wrong usage",
            "4:a file cannot be read",
            "6:a run is under way",
            "7:the database cannot be used",
            "9:a result cannot be written",
            "16:some rows were not recorded"
        })
final class CollectCommand implements Callable<Integer> {
    private static final Texts TEXTS = Texts.load("collect");
    private static final int MANY = 10;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "反馈表或其目录 / Packs, or folders of them.")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--plan", description = "只预览 / Tell what would become of every row, and record nothing.")
    private boolean plan;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "处理结果目录 / Folder of the results (default: 处理结果 beside the first path).")
    private @Nullable Path out;

    @Mixin
    private ClerkName clerk = new ClerkName();

    @Mixin
    private DatabasePlace place = new DatabasePlace();

    @Mixin
    private Terminal terminal = new Terminal();

    @Override
    public Integer call() throws IOException {
        List<Path> files = files();
        if (files.isEmpty()) {
            throw terminal.wrong(TEXTS.of("told.none", paths.get(0)).both());
        }
        OwnFiles access = place.access(terminal);
        Clerk who = new Clerk(clerk.clerk(terminal, Texts.load("decision")).who(), "workbook");
        try (OpeningDatabase database = place.opening()) {
            DataSource dataSource = database.get().dataSource();
            Collected collected;
            if (plan) {
                collected = packs(dataSource, who).collect(files, false);
            } else {
                try (RunLock held = LedgerTurn.take(dataSource, "heshi collect")) {
                    collected = packs(dataSource, who).collect(files, true);
                }
            }
            tell(collected);
            tellResults(Results.write(collected, folder(), access));
            return exitCode(collected).number();
        }
    }

    private ReturnedPacks packs(DataSource dataSource, Clerk who) {
        return new ReturnedPacks(dataSource, place.data(), Clock.systemUTC(), who);
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw terminal.wrong(TEXTS.of("told.no_folder", path).both());
            }
            ReturnedFiles found = ReturnedFiles.below(path);
            files.addAll(found.files());
            found.passedOver()
                    .forEach(other -> terminal.err()
                            .println(TEXTS.of("told.passed_over", other).both()));
        }
        return files.stream().distinct().toList();
    }

    private Path folder() {
        if (out != null) {
            return out;
        }
        Path first = paths.get(0).toAbsolutePath().normalize();
        Path folder = Files.isDirectory(first) ? first : first.getParent();
        return (folder == null ? first : folder).resolve(TEXTS.zh("result.ending"));
    }

    private void tell(Collected collected) {
        Told.trouble(collected).forEach(line -> terminal.err().println(line.both()));
        terminal.out().println(Told.sum(collected).both());
        if (plan) {
            terminal.out().println(TEXTS.of("told.plan").both());
        }
    }

    /** A line for each would bury what went wrong where there are many. */
    private void tellResults(List<Path> results) {
        if (results.size() > MANY) {
            terminal.out()
                    .println(TEXTS.of("told.results", results.size(), folder()).both());
        } else {
            results.forEach(result ->
                    terminal.out().println(TEXTS.of("told.result", result).both()));
        }
    }

    private ExitCode exitCode(Collected collected) {
        if (!collected.unread().isEmpty()) {
            return ExitCode.INPUT;
        }
        return Told.refused(collected) && !plan ? ExitCode.NOT_RECORDED : ExitCode.OK;
    }
}
