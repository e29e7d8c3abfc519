package io.heshi.command;

import static java.util.stream.Collectors.joining;

import io.heshi.catalogue.Texts;
import io.heshi.definition.linkage.LinkColumn;
import io.heshi.definition.linkage.Linkage;
import io.heshi.definition.read.LinkageDraft;
import io.heshi.identity.link.Linked;
import io.heshi.job.ExitCode;
import io.heshi.link.FileLink;
import io.heshi.link.LinkText;
import io.heshi.table.UnreadableFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells which rows of two files, or of one, are of the same person. */
@Command(
        name = "link",
        mixinStandardHelpOptions = true,
        header = "关联两份名单，找出同一人 / Find the same persons in two files, or twice in one.",
        description = {
            "Reads any two files that heshi guess reads and compares their rows by the columns, levels and blocks of a linkage (docs/linkage.md). Weights are learnt from the files themselves, without labels. With one file, finds who stands in it twice.",
            "Writes pairs.xlsx and the same as CSV: pairs with their probability and the reasons in words, and who was left over. Nothing is kept in the database; no name is printed."
        },
        sortOptions = false,
        exitCodeListHeading = HeshiCommand.EXIT_CODES,
        exitCodeList = {
            "0:linked",
            "2:wrong usage",
            "3:the linkage or the saved weights are not valid",
            "4:a file cannot be read, or lacks a column",
            "7:the database cannot be used",
            "9:the pairs cannot be written"
        })
final class LinkCommand implements Callable<Integer> {
    private static final Texts TEXTS = LinkText.TEXTS;
    private static final int FEW = 100;
    private static final List<String> NAMES = List.of("pairs.xlsx", "pairs.csv", "left.csv", "right.csv", "alone.csv");

    @Parameters(paramLabel = "FILE", arity = "1..2", description = "一份或两份名单 / One file or two.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--by",
            required = true,
            paramLabel = "FILE.yaml",
            description = "关联定义 / The linkage: how rows are compared.")
    private Path by = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "结果目录 / Folder of the results (default: 关联结果 beside the first file).")
    private @Nullable Path out;

    @Option(
            names = "--threshold",
            paramLabel = "P",
            description =
                    "算作同一人的概率 / Probability from which two rows are one person, such as 0.99, instead of join_at.")
    private @Nullable BigDecimal threshold;

    @Option(
            names = "--weights",
            paramLabel = "FILE",
            description = "已存的权重 / Weights that were saved, instead of learning them.")
    private @Nullable Path weights;

    @Option(
            names = "--save-weights",
            paramLabel = "FILE",
            description = "保存权重 / Where to save the weights; no value of anybody is in them.")
    private @Nullable Path save;

    @Option(names = "--whole-numbers", description = "身份证号不打码 / Show ID numbers in full.")
    private boolean wholeNumbers;

    @Option(names = "--force", description = "覆盖已有结果 / Overwrite results.")
    private boolean force;

    @Mixin
    private DatabasePlace place = new DatabasePlace();

    @Mixin
    private Terminal terminal = new Terminal();

    @Override
    public Integer call() throws IOException {
        check();
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                terminal.err().println(TEXTS.of("told.no_file", file).both());
                return ExitCode.INPUT.number();
            }
        }
        Linkage read = LinkageDraft.read(by);
        Linkage linkage = threshold == null ? read : read.joiningAt(threshold);
        FileLink.Wish wish = new FileLink.Wish(
                files,
                folder(),
                place.access(terminal),
                Optional.ofNullable(weights),
                Optional.ofNullable(save),
                wholeNumbers);
        try (OpeningDatabase database = place.opening()) {
            tell(new FileLink(database.get().dataSource(), linkage).link(wish));
            return ExitCode.OK.number();
        } catch (UnreadableFile e) {
            terminal.err().println(e.getMessage());
            note(
                    "told.columns",
                    by.getFileName(),
                    headings(linkage, LinkColumn::left),
                    headings(linkage, LinkColumn::right));
            return ExitCode.INPUT.number();
        }
    }

    /** Under what the columns stand that a file must have. */
    private static String headings(Linkage linkage, Function<LinkColumn, List<String>> side) {
        return linkage.columns().stream()
                .filter(LinkColumn::required)
                .map(column -> side.apply(column).get(0))
                .collect(joining("、"));
    }

    private void check() {
        if (!Files.isRegularFile(by)) {
            throw terminal.wrong(TEXTS.of("told.no_linkage", by).both());
        }
        if (weights != null && !Files.isRegularFile(weights)) {
            throw terminal.wrong(TEXTS.of("told.no_weights", weights).both());
        }
        if (threshold != null && (threshold.signum() <= 0 || threshold.compareTo(BigDecimal.ONE) >= 0)) {
            throw terminal.wrong(
                    TEXTS.of("told.threshold", threshold.toPlainString()).both());
        }
        Optional<Path> there = Stream.concat(
                        NAMES.stream().map(name -> folder().resolve(name)), Stream.ofNullable(save))
                .filter(Files::exists)
                .findFirst();
        if (!force && there.isPresent()) {
            throw terminal.wrong(TEXTS.of("told.exists", there.get()).both());
        }
    }

    private Path folder() {
        if (out != null) {
            return out;
        }
        Path first = files.get(0).toAbsolutePath().normalize();
        return Objects.requireNonNullElse(first.getParent(), first).resolve(TEXTS.zh("folder"));
    }

    private void tell(FileLink.Result result) {
        Linked linked = result.linked();
        result.unread().forEach(sheet -> note("told.unread", sheet));
        result.doubled().forEach(heading -> note("told.doubled", heading));
        linked.cuts().forEach(cut -> note("told.cut", cut.written(), cut.cap(), cut.keys(), cut.records(), cut.most()));
        if (linked.tooMany() > 0) {
            note("told.too_many", linked.tooMany());
        }
        if (result.trained() < FEW) {
            note("told.few", result.trained());
        }
        say("told.pairs", linked.candidates(), linked.joined(), linked.ambiguous(), linked.review());
        for (int i = 0; i < result.records().size(); i++) {
            say(
                    "told.left",
                    files.get(i).getFileName(),
                    result.records().get(i),
                    result.leftOver().get(i));
        }
        result.written().forEach(file -> terminal.out().println("  " + file));
    }

    private void say(String key, Object... values) {
        terminal.out().println(TEXTS.of(key, values).both());
    }

    private void note(String key, Object... values) {
        terminal.err().println(TEXTS.of(key, values).both());
    }
}
