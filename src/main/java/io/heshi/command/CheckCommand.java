package io.heshi.command;

import io.heshi.definition.Definitions;
import io.heshi.definition.Fault;
import io.heshi.examine.RuleCheck;
import io.heshi.job.ExitCode;
import io.heshi.store.Database;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Finds what is wrong with the definitions before the night. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Check every definition, prepare every rule against the database and run every rule's examples.")
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private Place place = new Place();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Definitions definitions = place.definitions();
        PrintWriter out = spec.commandLine().getOut();
        try (Database database = place.database()) {
            List<Fault> faults = new RuleCheck(database.dataSource()).faults(definitions);
            if (!faults.isEmpty()) {
                PrintWriter err = spec.commandLine().getErr();
                err.println(faults.size() + " 处规则有误 / faults in the rules:");
                faults.forEach(fault -> err.println("  " + fault));
                return ExitCode.INVALID_DEFINITIONS.number();
            }
        }
        out.printf(
                "定义有效 / valid: %d jobs, %d sources, %d rules with %d examples, %d code tables%n",
                definitions.jobs().size(),
                definitions.sources().size(),
                definitions.rules().size(),
                definitions.rules().values().stream()
                        .mapToInt(rule -> rule.examples().size())
                        .sum(),
                definitions.codes().size());
        return ExitCode.OK.number();
    }
}
