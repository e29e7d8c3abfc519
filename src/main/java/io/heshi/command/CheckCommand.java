package io.heshi.command;

import io.heshi.command.terminal.FaultList;
import io.heshi.definition.Definitions;
import io.heshi.definition.Fault;
import io.heshi.definition.Reading;
import io.heshi.examine.RuleCheck;
import io.heshi.job.ExitCode;
import io.heshi.report.document.Templates;
import io.heshi.store.DatabaseException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Finds what is wrong with the definitions before the night. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        header = "检查 jobs/ 下的全部定义 / Check the definitions.",
        description = {
            "Reads every file in the folder of definitions, prepares every rule against the database and runs every rule's examples. All faults of all files are shown at once, as file:line: key: what is wrong.",
            "No export is read and no run is recorded."
        },
        sortOptions = false,
        exitCodeListHeading = HeshiCommand.EXIT_CODES,
        exitCodeList = {
            "0:every definition is valid",
            "2:wrong usage",
            "3:a definition is not valid",
            "7:the database cannot be used"
        })
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private DatabasePlace place = new DatabasePlace();

    @Mixin
    private Terminal terminal = new Terminal();

    /** What they may ask for hangs on the code tables: where one of these is wrong, that is said first. */
    private List<Fault> templates(Reading reading) {
        boolean codesKnown = !reading.definitions().codes().isEmpty()
                && reading.faults().stream()
                        .noneMatch(fault -> fault.place().file().startsWith("codes/"));
        return codesKnown ? Templates.check(place.jobs(), reading.definitions()) : List.of();
    }

    @Override
    public Integer call() {
        Reading reading;
        List<Fault> faults;
        try (OpeningDatabase database = place.opening()) {
            reading = place.reading();
            faults = new ArrayList<>(reading.faults());
            faults.addAll(templates(reading));
            try {
                faults.addAll(new RuleCheck(database.get().dataSource()).faults(reading.judgeable()));
            } catch (DatabaseException e) {
                if (faults.isEmpty()) {
                    throw e;
                }
                terminal.err().println(e.getMessage());
            }
        }
        if (!faults.isEmpty()) {
            return FaultList.print(faults, terminal.err());
        }
        Definitions definitions = reading.valid();
        terminal.out()
                .printf(
                        "定义有效 / valid: %d 个任务 jobs, %d 个来源 sources, %d 条规则 rules, %d 个样例 examples, %d 张代码表 code tables%n",
                        definitions.jobs().size(),
                        definitions.sources().size(),
                        definitions.rules().size(),
                        definitions.rules().values().stream()
                                .mapToInt(rule -> rule.examples().size())
                                .sum(),
                        definitions.codes().size());
        definitions
                .caseSources()
                .own()
                .forEach(own -> terminal.out()
                        .printf(
                                "自定义列 own column: %s %s (%s)%n",
                                own.name(),
                                own.field().label().both(),
                                own.field().type().code()));
        return ExitCode.OK.number();
    }
}
