package io.heshi.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.heshi.catalogue.Catalogue;
import io.heshi.catalogue.ClaimKind;
import io.heshi.command.preview.GuessTable;
import io.heshi.definition.ColumnMapping;
import io.heshi.definition.Definitions;
import io.heshi.guess.Guess;
import io.heshi.guess.GuessOptions;
import io.heshi.guess.SourceGuesser;
import io.heshi.job.ExitCode;
import io.heshi.table.UnreadableFile;
import io.heshi.vocabulary.HeaderName;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Drafts the definition of a source. */
@Command(
        name = "guess",
        mixinStandardHelpOptions = true,
        header = "按一个导出文件起草来源定义 / Draft the definition of a source from one of its files.",
        description = {
            "Finds out format, encoding, header row and what each column holds, by the words of the header and by what the values look like, and prints jobs/sources/NAME.yaml with the evidence as comments. Check it, then see with heshi preview what it does.",
            "No name and no ID number is printed, and nothing is loaded."
        },
        sortOptions = false,
        exitCodeListHeading = HeshiCommand.EXIT_CODES,
        exitCodeList = {
            "0:drafted / 已起草",
            "2:wrong usage / 用法有误",
            "4:the file cannot be read, or holds no table with a header / 文件无法读取，或没有带表头的表格",
            "9:the draft cannot be written / 草稿无法写入"
        })
final class GuessCommand implements Callable<Integer> {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
    private static final String STANDARD_OUTPUT = "-";

    @Parameters(paramLabel = "FILE", description = "导出文件 / A file as the department exports it.")
    private Path file = Path.of("");

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "来源名 / Name of the source (default: found out from folder, file name and contents).")
    private @Nullable String name;

    @Option(
            names = "--claims",
            paramLabel = "KIND",
            description =
                    "记录种类 / What a row speaks of: person, unit, quota, pool, allocation, filing, plan, transition, post, ceiling, quota_change or listing (default: found out).")
    private @Nullable String claims;

    @Option(
            names = "--encoding",
            paramLabel = "CHARSET",
            description = "编码 / Charset of a text file (default: found out).")
    private @Nullable String encoding;

    @Option(
            names = "--sheet",
            paramLabel = "NAME",
            description = "工作表 / The sheet to look at (default: the one whose header is known best).")
    private @Nullable String sheet;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = STANDARD_OUTPUT,
            description = "写到文件 / File to write the draft to, or a folder for NAME.yaml (default: standard output).")
    private String out = STANDARD_OUTPUT;

    @Option(names = "--force", description = "覆盖已有文件 / Overwrite the file.")
    private boolean force;

    @Mixin
    private DefinitionsPlace place = new DefinitionsPlace();

    @Mixin
    private Terminal terminal = new Terminal();

    @Override
    public Integer call() throws IOException {
        check();
        if (!Files.isRegularFile(file)) {
            terminal.err().printf("没有这个文件: %1$s / there is no such file: %1$s%n", file);
            return ExitCode.INPUT.number();
        }
        Definitions definitions = place.reading().definitions();
        if (definitions.codes().isEmpty()) {
            terminal.err()
                    .printf(
                            "注意: %1$s 中没有代码表, 无法按取值认出编制类型等列 / note: no code tables in %1$s, so quota types and the like are not told by their values%n",
                            place.jobs());
        }
        GuessOptions wish = new GuessOptions(
                chosenName(),
                Optional.ofNullable(encoding),
                Optional.ofNullable(sheet),
                kind(),
                definitions.codes(),
                definitions.sources().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().claims())),
                own(definitions));
        try {
            Guess guess = SourceGuesser.guess(file, wish);
            if (guess instanceof Guess.Draft draft) {
                return write(draft);
            }
            Guess.Undrafted undrafted = (Guess.Undrafted) guess;
            terminal.err()
                    .printf("%s: %s%n", file.getFileName(), undrafted.why().both());
            GuessTable.print(undrafted.columns(), terminal.err());
            return ExitCode.INPUT.number();
        } catch (UnreadableFile e) {
            terminal.err().println(e.getMessage());
            return ExitCode.INPUT.number();
        }
    }

    private int write(Guess.Draft draft) throws IOException {
        if (out.equals(STANDARD_OUTPUT)) {
            terminal.out().print(draft.yaml());
            terminal.out().flush();
        } else {
            Path target = Path.of(out);
            Path draftFile = Files.isDirectory(target) ? target.resolve(draft.name() + ".yaml") : target;
            if (Files.exists(draftFile) && !force) {
                throw terminal.wrong(
                        "文件已存在，覆盖须加 --force: %1$s / the file exists, --force overwrites it: %1$s".formatted(draftFile));
            }
            Files.writeString(draftFile, draft.yaml(), UTF_8);
            terminal.err().printf("草稿已写到 %1$s / the draft is in %1$s%n", draftFile);
        }
        GuessTable.print(draft.columns(), terminal.err());
        return ExitCode.OK.number();
    }

    private void check() {
        if (name != null && !NAME.matcher(name).matches()) {
            throw terminal.wrong(
                    "来源名 %1$s 无效，应以小写字母开头，只含小写字母、数字和 _ / %1$s cannot be the name of a source: a lower-case letter, then lower-case letters, digits or _"
                            .formatted(name));
        }
        if (encoding != null && !isCharset(encoding)) {
            throw terminal.wrong("没有编码 %1$s，请写 UTF-8、GB18030 等 / there is no encoding %1$s; write UTF-8, GB18030 …"
                    .formatted(encoding));
        }
    }

    /** The name that was given; else that of the file to write, since a definition is named like its file. */
    /**
     * The columns that sources of persons declare themselves, by the keys of their headers; the first that has a header says what it is.
     */
    private static Map<String, ColumnMapping> own(Definitions definitions) {
        Map<String, ColumnMapping> own = new HashMap<>();
        definitions
                .sources()
                .values()
                .forEach(source -> source.columns().stream()
                        .filter(mapping -> source.declares(mapping.field().name()))
                        .forEach(mapping ->
                                mapping.headers().forEach(header -> own.putIfAbsent(HeaderName.key(header), mapping))));
        return own;
    }

    private Optional<String> chosenName() {
        if (name != null) {
            return Optional.of(name);
        }
        String target = String.valueOf(Path.of(out).getFileName());
        boolean named = target.endsWith(".yaml") && !Files.isDirectory(Path.of(out));
        return Optional.of(target)
                .filter(text -> named)
                .map(text -> text.substring(0, text.length() - ".yaml".length()))
                .filter(text -> NAME.matcher(text).matches());
    }

    private static boolean isCharset(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private Optional<ClaimKind> kind() {
        String told = claims;
        if (told == null) {
            return Optional.empty();
        }
        return Optional.of(Catalogue.kinds().stream()
                .filter(kind -> kind.code().equals(told))
                .findFirst()
                .orElseThrow(() -> terminal.wrong("没有种类 %1$s，只有: %2$s / there is no kind %1$s, only: %2$s"
                        .formatted(
                                told,
                                Catalogue.kinds().stream().map(ClaimKind::code).collect(Collectors.joining(", "))))));
    }
}
