package io.heshi.command;

import io.heshi.definition.Definitions;
import io.heshi.job.ExitCode;
import io.heshi.report.Explanation;
import io.heshi.store.Database;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells all about one exception. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description =
                "Show one exception: what each source said, with file and line, the rule, its basis and the timeline.")
final class ExplainCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NUMBER", description = "Number of the exception, as in the reports.")
    private long number;

    @Mixin
    private Place place = new Place();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Definitions definitions = place.definitions();
        try (Database database = place.database()) {
            Optional<String> text = new Explanation(database.dataSource(), definitions).of(number);
            if (text.isEmpty()) {
                spec.commandLine().getErr().printf("没有问题编号 %1$d / there is no exception %1$d%n", number);
                return ExitCode.USAGE.number();
            }
            spec.commandLine().getOut().print(text.get());
            spec.commandLine().getOut().flush();
        }
        return ExitCode.OK.number();
    }
}
