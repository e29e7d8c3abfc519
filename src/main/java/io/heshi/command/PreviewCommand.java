package io.heshi.command;

import io.heshi.command.preview.PreviewText;
import io.heshi.definition.Definitions;
import io.heshi.definition.Job;
import io.heshi.definition.Origin;
import io.heshi.definition.Reading;
import io.heshi.definition.Source;
import io.heshi.definition.read.SourceDraft;
import io.heshi.gate.LastTime;
import io.heshi.guess.preview.Preview;
import io.heshi.guess.preview.PreviewLimits;
import io.heshi.guess.preview.Previewer;
import io.heshi.intake.receive.Inbox;
import io.heshi.intake.receive.InboxFile;
import io.heshi.intake.receive.MissingExport;
import io.heshi.job.ExitCode;
import io.heshi.store.Database;
import io.heshi.store.DatabaseException;
import io.heshi.store.NewerSchema;
import io.heshi.table.UnreadableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what intake makes of a file. */
@Command(
        name = "preview",
        mixinStandardHelpOptions = true,
        header = "预览一个来源会怎样读一个文件 / Show what a source makes of a file.",
        description = {
            "Shows the header that was found, which column goes where, and the first claims and rejects beside the cells they come from. Nothing is loaded. Where a run has read this source before, the file is laid beside what it said then; without a database of earlier runs none is started.",
            "ID numbers are masked. Of a zip archive, unpack the file to preview; the answer of a database (from: jdbc) is not previewed yet."
        },
        resourceBundle = BusinessDate.OPTIONS,
        sortOptions = false,
        exitCodeListHeading = HeshiCommand.EXIT_CODES,
        exitCodeList = {
            "0:shown / 已显示",
            "2:wrong usage / 用法有误",
            "3:the definition of the source is not valid / 来源定义有误",
            "4:the file is missing or cannot be read / 文件缺少或无法读取"
        })
final class PreviewCommand implements Callable<Integer> {
    private static final String USUAL_JOB = "nightly";
    private static final long USUAL_LINES = 10_000;

    @Parameters(
            index = "0",
            paramLabel = "SOURCE",
            description = "来源 / Name of a source in the definitions, or the path of a draft (*.yaml).")
    private String sourceOrDraft = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FILE",
            description = "文件 / The file (default: the newest in the job's inbox that the source takes).")
    private @Nullable Path file;

    @Option(
            names = "--rows",
            paramLabel = "N",
            defaultValue = "20",
            description = "显示行数 / How many claims, and how many rejects, are shown (default: ${DEFAULT-VALUE}).")
    private int rows = 20;

    @Option(names = "--all", description = "读完整个文件再计数 / Count the whole file, not the first 10,000 lines only.")
    private boolean all;

    @Option(
            names = "--inbox",
            paramLabel = "DIR",
            description = "收件目录 / Folder of the exports, instead of the job's inbox; {date} in it is replaced.")
    private @Nullable Path inbox;

    @Mixin
    private BusinessDate.Named date = new BusinessDate.Named();

    @Option(names = "--unmask", description = "显示完整身份证号 / Show whole ID numbers.")
    private boolean unmask;

    @Mixin
    private DatabasePlace place = new DatabasePlace();

    @Mixin
    private Terminal terminal = new Terminal();

    @Override
    public Integer call() throws IOException {
        if (rows < 0) {
            throw terminal.wrong("--rows 不能小于 0 / --rows cannot be below 0");
        }
        Reading reading = place.reading();
        Source source = source(reading);
        try {
            if (file == null && source.origin() instanceof Origin.Query) {
                throw terminal.wrong(
                        "来源 %1$s 来自数据库查询，尚不能预览；把查询结果存成文件后写明 FILE 即可 / source %1$s is a database query, which is not previewed yet; save its answer as a file and name FILE"
                                .formatted(source.name()));
            }
            Path chosen = file == null ? newest(source, reading.definitions()) : file;
            if (!Files.isRegularFile(chosen)) {
                terminal.err().printf("没有这个文件: %1$s / there is no such file: %1$s%n", chosen);
                return ExitCode.INPUT.number();
            }
            String name = String.valueOf(chosen.getFileName());
            Preview preview = Previewer.read(
                    chosen,
                    name,
                    source,
                    reading.definitions().codes(),
                    new PreviewLimits(rows, all ? Long.MAX_VALUE : USUAL_LINES, day(chosen)),
                    last(source, reading.definitions(), day(chosen)));
            new PreviewText(source, name, day(chosen), !unmask, terminal.out()).print(preview);
            return ExitCode.OK.number();
        } catch (UnreadableFile | MissingExport e) {
            terminal.err().println(e.getMessage());
            return ExitCode.INPUT.number();
        }
    }

    private Source source(Reading reading) throws IOException {
        boolean draft = sourceOrDraft.endsWith(".yaml") || sourceOrDraft.endsWith(".yml");
        if (draft) {
            Path path = Path.of(sourceOrDraft);
            if (!Files.isRegularFile(path)) {
                throw terminal.wrong("没有这个定义文件: %1$s / there is no such definition: %1$s".formatted(path));
            }
            return SourceDraft.read(path, reading.definitions().codes());
        }
        Path own = place.jobs().resolve("sources").resolve(sourceOrDraft + ".yaml");
        if (!sourceOrDraft.matches("[a-z][a-z0-9_]*") || !Files.isRegularFile(own)) {
            throw terminal.wrong("没有来源 %1$s，现有: %2$s / there is no source %1$s, only: %2$s"
                    .formatted(
                            sourceOrDraft,
                            String.join(", ", reading.definitions().sources().keySet())));
        }
        return SourceDraft.read(own, reading.definitions().codes());
    }

    /** The newest file that the source takes in the inbox of the usual job, or of the first that has the source. */
    private Path newest(Source source, Definitions definitions) {
        LocalDate day = date.orToday(Clock.systemUTC());
        Path folder = Optional.ofNullable(inbox)
                .map(path -> path.toString().replace("{date}", day.toString()))
                .map(Path::of)
                .orElseGet(() -> place.home().resolve(inbox(source, definitions).replace("{date}", day.toString())));
        List<InboxFile> found = new Inbox(folder).find(List.of(source));
        return found.stream()
                .max(Comparator.comparing(InboxFile::modified).thenComparing(InboxFile::name))
                .map(InboxFile::path)
                .orElseThrow(() -> terminal.wrong(
                        "%1$s 中没有该来源的文件，请写明 FILE / no file of this source in %1$s; name FILE".formatted(folder)));
    }

    /** The business date that was named, else that of the folder in which the file lies, else today. */
    private LocalDate day(Path chosen) {
        return date.date()
                .or(() -> BusinessDate.ofFolder(chosen))
                .orElseGet(() -> BusinessDate.today(Clock.systemUTC()));
    }

    private String inbox(Source source, Definitions definitions) {
        return job(source, definitions)
                .map(Job::inbox)
                .orElseThrow(() ->
                        terminal.wrong("没有任务指明收件目录，请写明 FILE 或 --inbox / no job names an inbox; name FILE or --inbox"));
    }

    private static Optional<Job> job(Source source, Definitions definitions) {
        return definitions
                .job(USUAL_JOB)
                .or(() -> definitions.jobs().values().stream()
                        .filter(job -> job.sources().contains(source.name()))
                        .findFirst());
    }

    /** What the source said in the last complete run; nothing where nothing has run yet. A file can be looked at without a database. */
    private Optional<LastTime> last(Source source, Definitions definitions, LocalDate day) {
        Optional<Job> job = job(source, definitions);
        if (job.isEmpty() || !place.hasDatabase()) {
            return Optional.empty();
        }
        try (Database database = place.database()) {
            return LastTime.of(database.dataSource(), job.get().name(), day, source);
        } catch (DatabaseException | NewerSchema unusable) {
            terminal.err().println(unusable.getMessage());
            return Optional.empty();
        }
    }
}
