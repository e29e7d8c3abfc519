package io.heshi.command;

import io.heshi.catalogue.Texts;
import io.heshi.definition.Definitions;
import io.heshi.definition.InvalidDefinitions;
import io.heshi.definition.Job;
import io.heshi.job.ExitCode;
import io.heshi.report.DocumentPublisher;
import io.heshi.report.document.DocumentKind;
import io.heshi.report.document.DocumentRun;
import io.heshi.report.document.DocumentTexts;
import io.heshi.report.document.Selection;
import io.heshi.report.document.Selection.NothingChosen;
import io.heshi.report.document.Templates;
import io.heshi.store.OwnFiles;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the office's documents of a run that is complete. */
@Command(
        name = "documents",
        mixinStandardHelpOptions = true,
        header = "生成编制情况表、编制台账、核查表等文书 / Make the office's documents of a run.",
        description = {
            "Fills the templates in jobs/templates (the built-in one where there is none) with the figures of a complete run and writes them into the folder documents beside its reports. See docs/documents.md.",
            "A document that somebody has written into is put aside under another name, never replaced."
        },
        resourceBundle = BusinessDate.OPTIONS,
        sortOptions = false,
        exitCodeListHeading = HeshiCommand.EXIT_CODES,
        exitCodeList = {
            "0:made",
            "2:wrong usage, or there is no such run, unit, department or region",
            "3:a definition or a template is not valid",
            "7:the database cannot be used",
            "9:a document cannot be written"
        })
final class DocumentsCommand implements Callable<Integer> {
    private static final String FOLDER = "documents";
    private static final int SHOWN = 20;
    private static final Texts TEXTS = DocumentTexts.TEXTS;

    @Mixin
    private CompleteRun complete = new CompleteRun();

    @Option(
            names = "--kind",
            split = ",",
            paramLabel = "KIND",
            description =
                    "文书种类，代码或中文名 / Kinds: quotas 编制情况表, posts 领导职数表, ghost-pay 吃空饷统计表, evaluation 机构编制管理评估表, payroll 工资联审清单, ledger 编制台账, verification 核查表 (default: all that the run can vouch for).")
    private List<String> kinds = List.of();

    @Option(names = "--unit", paramLabel = "UNIT", description = "单位名称或编码 / One unit, by name or code.")
    private @Nullable String unit;

    @Option(names = "--department", paramLabel = "NAME", description = "主管部门 / The units of a department in charge.")
    private @Nullable String department;

    @Option(names = "--region", paramLabel = "REGION", description = "行政区划 / The units of a region, by code or name.")
    private @Nullable String region;

    @Mixin
    private DatabasePlace place = new DatabasePlace();

    @Mixin
    private Terminal terminal = new Terminal();

    @Override
    public Integer call() {
        Set<DocumentKind> wanted = wanted();
        if (Stream.of(unit, department, region).filter(given -> given != null).count() > 1) {
            throw terminal.wrong(
                    "--unit、--department、--region 只能给一个 / give one of --unit, --department and --region only");
        }
        OwnFiles access = place.access(terminal);
        CompleteRun.requireDatabase(place, terminal);
        try (OpeningDatabase opening = place.opening()) {
            Definitions definitions = place.definitions();
            Templates templates = Templates.read(place.jobs(), wanted, definitions);
            if (!templates.faults().isEmpty()) {
                throw new InvalidDefinitions(templates.faults());
            }
            DataSource dataSource = opening.get().dataSource();
            DocumentRun run = complete.in(dataSource, terminal);
            Job known = CompleteRun.job(run, definitions, terminal);
            return make(new DocumentPublisher(dataSource, access), run, known, definitions, templates, wanted);
        }
    }

    private int make(
            DocumentPublisher publisher,
            DocumentRun run,
            Job known,
            Definitions definitions,
            Templates templates,
            Set<DocumentKind> wanted) {
        Path folder = complete.folder(place, run, known, FOLDER);
        DocumentPublisher.Made made;
        try {
            made = publisher.publish(
                    run,
                    known,
                    definitions,
                    templates,
                    new Selection(
                            Optional.ofNullable(unit), Optional.ofNullable(department), Optional.ofNullable(region)),
                    wanted,
                    folder);
        } catch (NothingChosen nothing) {
            throw terminal.wrong(nothing.told().both());
        }
        made.notes().forEach(note -> terminal.err().println(note.both()));
        made.aside()
                .forEach(file ->
                        terminal.err().println(TEXTS.of("told.aside", file).both()));
        terminal.out()
                .println(TEXTS.of(
                                "told.made",
                                run.job(),
                                run.businessDate(),
                                run.attempt(),
                                made.files().size(),
                                folder)
                        .both());
        made.files().stream().limit(SHOWN).forEach(file -> terminal.out().println("  " + file.getFileName()));
        if (made.files().size() > SHOWN) {
            terminal.out().println("  …");
        }
        boolean nothing = made.files().isEmpty() && !kinds.isEmpty();
        return nothing ? ExitCode.USAGE.number() : ExitCode.OK.number();
    }

    private Set<DocumentKind> wanted() {
        if (kinds.isEmpty()) {
            return new LinkedHashSet<>(List.of(DocumentKind.values()));
        }
        return kinds.stream()
                .map(word -> DocumentKind.of(word.strip(), TEXTS)
                        .orElseThrow(() ->
                                terminal.wrong("没有文书种类 %1$s，可选: %2$s / there is no kind of document %1$s, only: %2$s"
                                        .formatted(
                                                word,
                                                Arrays.stream(DocumentKind.values())
                                                        .map(kind -> kind.code() + " "
                                                                + kind.title(TEXTS)
                                                                        .zh())
                                                        .collect(Collectors.joining(", "))))))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
