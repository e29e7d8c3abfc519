package io.heshi.command;

import io.heshi.definition.Reading;
import io.heshi.job.ExitCode;
import io.heshi.report.record.Explanation;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells all about one exception. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        header = "说明一个问题的来龙去脉 / Explain one exception.",
        description =
                "Shows what each source said in the latest run that found it, with file and line, the rule, its basis and advice, and the timeline. ID numbers are masked as the job says.",
        sortOptions = false,
        exitCodeListHeading = HeshiCommand.EXIT_CODES,
        exitCodeList = {"0:shown", "2:wrong usage, or there is no such exception", "7:the database cannot be used"})
final class ExplainCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NUMBER", description = "问题编号 / Number of the exception, as in the reports.")
    private long number;

    @Mixin
    private DatabasePlace place = new DatabasePlace();

    @Mixin
    private Terminal terminal = new Terminal();

    @Override
    public Integer call() {
        try (OpeningDatabase database = place.opening()) {
            Reading reading = place.reading();
            Optional<String> text = new Explanation(database.get().dataSource(), reading.definitions()).of(number);
            if (text.isEmpty()) {
                terminal.err().printf("没有问题编号 %1$d / there is no exception %1$d%n", number);
                return ExitCode.USAGE.number();
            }
            terminal.out().print(text.get());
            terminal.out().flush();
            if (!reading.faults().isEmpty()) {
                terminal.err()
                        .println(
                                "注意: 定义有错误, 名称和规则说明可能不全, 请运行 heshi check"
                                        + " / note: the definitions have faults, so titles and rules may be missing here; run heshi check");
            }
        }
        return ExitCode.OK.number();
    }
}
