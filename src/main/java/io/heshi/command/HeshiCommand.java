package io.heshi.command;

import io.heshi.definition.InvalidDefinitions;
import io.heshi.job.ExitCode;
import io.heshi.store.DatabaseException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** 核实: the front door. */
@Command(
        name = "heshi",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        header = "核实 Heshi: reconciles the establishment register with organization, HR and finance.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            CheckCommand.class,
            RunCommand.class,
            RunsCommand.class,
            ExplainCommand.class,
            GenerateCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:unexpected error",
            "2:wrong usage",
            "3:definitions in jobs/ are not valid",
            "4:an export is missing or cannot be read",
            "5:held, because a gate is closed",
            "6:another run is under way",
            "7:the database cannot be used",
            "8:a source does not tie out",
            "143:stopped on request"
        })
final class HeshiCommand {

    public static void main(String[] args) {
        System.exit(run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                args));
    }

    /** Runs one command line and gives its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new HeshiCommand())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((exception, commandLine, parsed) -> told(exception, err))
                .execute(args);
    }

    private static int told(Exception exception, PrintWriter err) {
        if (exception instanceof InvalidDefinitions invalid) {
            err.println(invalid.faults().size() + " 处定义有误 / faults in the definitions:");
            invalid.faults().forEach(fault -> err.println("  " + fault));
            return ExitCode.INVALID_DEFINITIONS.number();
        }
        if (exception instanceof DatabaseException) {
            err.println(exception.getMessage());
            return ExitCode.DATABASE.number();
        }
        // A foreign message may quote data; the kind of error and its place do not.
        err.println("意外错误 / unexpected error: " + exception.getClass().getName());
        for (StackTraceElement element : exception.getStackTrace()) {
            if (element.getClassName().startsWith("io.heshi")) {
                err.println("  at " + element);
            }
        }
        return ExitCode.UNEXPECTED.number();
    }

    private HeshiCommand() {}
}
