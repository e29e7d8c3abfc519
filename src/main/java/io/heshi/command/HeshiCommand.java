package io.heshi.command;

import io.heshi.command.terminal.FaultList;
import io.heshi.command.terminal.VisibleText;
import io.heshi.command.terminal.WrongUsage;
import io.heshi.definition.InvalidDefinitions;
import io.heshi.job.AlreadyRunning;
import io.heshi.job.ExitCode;
import io.heshi.job.OutsideCause;
import io.heshi.store.DatabaseException;
import io.heshi.store.NewerSchema;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.UsageMessageSpec;

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
            "  HESHI_REPORTS_GROUP      group that may read the reports, besides their owner",
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
            DecideCommand.class,
            UndoCommand.class,
            SameCommand.class,
            DifferentCommand.class,
            SplitCommand.class,
            DueCommand.class,
            CollectCommand.class,
            DocumentsCommand.class,
            PacksCommand.class,
            LinkCommand.class,
            GenerateCommand.class
        },
        exitCodeListHeading = HeshiCommand.EXIT_CODES,
        exitCodeList = {
            "0:done / 完成",
            "1:unexpected error / 意外错误",
            "2:wrong usage / 用法有误",
            "3:the definitions in jobs/ are not valid / 定义有误",
            "4:an export is missing or cannot be read / 导出文件缺少或无法读取",
            "5:held, because a gate is closed; see heshi run --release / 闸口关闭，批次已扣住",
            "6:another run is under way / 另一批次正在运行",
            "7:the database cannot be used / 数据库不可用",
            "8:a source does not tie out / 来源行数不平",
            "9:a report or another file cannot be written / 报告等文件无法写入",
            "10:the disk is full / 磁盘已满",
            "11:not enough memory / 内存不足",
            "12:the database refuses the login, or the role has not enough rights / 数据库拒绝登录或权限不够",
            "13:there is no such database / 没有这个数据库",
            "14:the database was worked on by a newer release / 数据库已由更新的程序使用过",
            "15:the files of the database are damaged / 数据库文件已损坏",
            "16:some decisions were not recorded / 有的意见未能记入",
            "130:stopped by Ctrl-C / 已按 Ctrl-C 停止",
            "143:stopped on request (SIGTERM) / 已按要求停止"
        })
final class HeshiCommand {
    /** A little less than what services are given to stop. */
    private static final Duration PATIENCE = Duration.ofSeconds(80);

    static final String EXIT_CODES = "%n退出码 Exit codes:%n";

    private final Ending ending;

    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        Ending ending = new Ending();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(ending, err), "ending"));
        int exitCode = ExitCode.UNEXPECTED.number();
        try {
            exitCode = run(ending, out, err, args);
        } finally {
            ending.done();
        }
        System.exit(exitCode);
    }

    /** Runs one command line and gives its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        return run(new Ending(), out, err, args);
    }

    private static int run(Ending ending, PrintWriter out, PrintWriter err, String... args) {
        try {
            return commandLine(ending)
                    .setOut(out)
                    .setErr(err)
                    .setParameterExceptionHandler((wrong, arguments) -> WrongUsage.tell(wrong))
                    .setExecutionExceptionHandler(
                            (exception, commandLine, parsed) -> told(exception, new VisibleText(err)))
                    .execute(args);
        } catch (OutOfMemoryError e) {
            return told(e, new VisibleText(err));
        }
    }

    /** A run may end in every way there is, so its exit codes are those of the whole. */
    private static CommandLine commandLine(Ending ending) {
        CommandLine heshi = new CommandLine(new HeshiCommand(ending));
        UsageMessageSpec whole = heshi.getCommandSpec().usageMessage();
        Objects.requireNonNull(heshi.getSubcommands().get("run"))
                .getCommandSpec()
                .usageMessage()
                .exitCodeListHeading(whole.exitCodeListHeading())
                .exitCodeList(whole.exitCodeList());
        return heshi;
    }

    Ending ending() {
        return ending;
    }

    private static void end(Ending ending, PrintWriter err) {
        if (!ending.await(PATIENCE)) {
            err.println(
                    "等了 %1$d 秒仍未停下，程序先行结束：数据库没有应答。重新运行同一命令即可继续。 / It has not come to a stop within %1$d seconds, so the program ends without: the database does not answer. Run the same command again to go on."
                            .formatted(PATIENCE.toSeconds()));
        }
    }

    private static int told(Throwable exception, PrintWriter err) {
        if (exception instanceof InvalidDefinitions invalid) {
            return FaultList.print(invalid.faults(), err);
        }
        if (exception instanceof AlreadyRunning) {
            err.println(exception.getMessage());
            return ExitCode.BUSY.number();
        }
        if (exception instanceof NewerSchema) {
            err.println(exception.getMessage());
            return ExitCode.NEWER_SCHEMA.number();
        }
        Optional<OutsideCause> outside = OutsideCause.of(exception);
        if (outside.isPresent()) {
            err.println(outside.get().message());
            return outside.get().exitCode().number();
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

    HeshiCommand(Ending ending) {
        this.ending = ending;
    }
}
