package io.heshi.command;

import io.heshi.definition.InvalidDefinitions;
import io.heshi.job.ExitCode;
import io.heshi.job.FileTrouble;
import io.heshi.store.DatabaseException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** 核实: the front door. */
@Command(
        name = "heshi",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        header = {
            "核实 Heshi: 机构编制实名制与组织、人社、财政数据的每夜比对",
            "Reconciles the establishment register with organization, HR and finance, every night."
        },
        footerHeading = "%n环境变量 Environment:%n",
        footer = {
            "  HESHI_DATABASE_URL       jdbc:postgresql://host:5432/database; without it the",
            "                           embedded PostgreSQL below the data folder is used",
            "  HESHI_DATABASE_USER      role at that server",
            "  HESHI_DATABASE_PASSWORD  its password",
            "  HESHI_JOBS, HESHI_DATA   folders to use instead of jobs and data",
            "  HESHI_DRIVERS            folder of JDBC drivers (jars) for sources from other",
            "                           databases, instead of drivers"
        },
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            GuessCommand.class,
            PreviewCommand.class,
            CheckCommand.class,
            RunCommand.class,
            RunsCommand.class,
            ExplainCommand.class,
            GenerateCommand.class
        },
        exitCodeListHeading = HeshiCommand.EXIT_CODES,
        exitCodeList = {
            "0:done / 完成",
            "1:unexpected error / 意外错误",
            "2:wrong usage / 用法有误",
            "3:the definitions in jobs/ are not valid / 定义有误",
            "4:an export is missing or cannot be read / 导出文件缺少或无法读取",
            "5:held, because a gate is closed / 闸口关闭，批次已扣住",
            "6:another run is under way / 另一批次正在运行",
            "7:the database cannot be used / 数据库不可用",
            "8:a source does not tie out / 来源行数不平",
            "9:a report or another file cannot be written / 报告等文件无法写入",
            "143:stopped on request / 已按要求停止"
        })
final class HeshiCommand {
    static final String EXIT_CODES = "%n退出码 Exit codes:%n";

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
                .setParameterExceptionHandler((wrong, arguments) -> WrongUsage.tell(wrong))
                .setExecutionExceptionHandler((exception, commandLine, parsed) -> told(exception, err))
                .execute(args);
    }

    private static int told(Exception exception, PrintWriter err) {
        if (exception instanceof InvalidDefinitions invalid) {
            return FaultList.print(invalid.faults(), err);
        }
        if (exception instanceof DatabaseException) {
            err.println(exception.getMessage());
            return ExitCode.DATABASE.number();
        }
        Optional<String> trouble = FileTrouble.told(exception);
        if (trouble.isPresent()) {
            err.println(trouble.get());
            return ExitCode.OUTPUT.number();
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
