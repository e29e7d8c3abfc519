package io.heshi.command;

import io.heshi.catalogue.Texts;
import io.heshi.definition.Definitions;
import io.heshi.definition.Job;
import io.heshi.job.ExitCode;
import io.heshi.report.PackPublisher;
import io.heshi.report.document.DocumentRun;
import io.heshi.report.document.DocumentTexts;
import io.heshi.report.document.Selection;
import io.heshi.report.document.Selection.NothingChosen;
import io.heshi.store.OwnFiles;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the workbooks in which units answer for what a run has found, and the letters in which they are told what to put right. */
@Command(
        name = "packs",
        mixinStandardHelpOptions = true,
        header = "按单位生成比对反馈表和整改通知书 / Make the workbooks in which units answer, and letters.",
        description = {
            "Writes a workbook of every unit that has something to answer, with a summary and a zip file a department, into the folder packs beside the reports of a complete run. ID numbers stand in full in these workbooks. See docs/answers.md.",
            "A unit of which something is confirmed to be put right gets a letter besides (整改通知书, .docx).",
            "A pack or letter that somebody has written into is put aside under another name, never replaced."
        },
        resourceBundle = BusinessDate.OPTIONS,
        sortOptions = false,
        exitCodeListHeading = HeshiCommand.EXIT_CODES,
        exitCodeList = {
            "0:made, or nothing is to be answered",
            "2:wrong usage, or there is no such run, unit or department",
            "3:a definition is not valid",
            "7:the database cannot be used",
            "9:a pack cannot be written"
        })
final class PacksCommand implements Callable<Integer> {
    private static final String FOLDER = "packs";
    private static final Texts TEXTS = DocumentTexts.TEXTS;

    @Mixin
    private CompleteRun complete = new CompleteRun();

    @Option(names = "--unit", paramLabel = "UNIT", description = "单位名称或编码 / One unit, by name or code.")
    private @Nullable String unit;

    @Option(names = "--department", paramLabel = "NAME", description = "主管部门 / The units of a department in charge.")
    private @Nullable String department;

    @Option(
            names = "--password",
            paramLabel = "TEXT",
            arity = "0..1",
            interactive = true,
            description = "打开密码，不写则询问 / Encrypt the packs; without TEXT the password is asked for.")
    private char @Nullable [] password;

    @Mixin
    private DatabasePlace place = new DatabasePlace();

    @Mixin
    private Terminal terminal = new Terminal();

    @Override
    public Integer call() {
        if (unit != null && department != null) {
            throw terminal.wrong(TEXTS.of("told.packs.choice").both());
        }
        Optional<String> opening = Optional.ofNullable(password).map(String::new);
        if (opening.filter(String::isBlank).isPresent()) {
            throw terminal.wrong(TEXTS.of("told.packs.password").both());
        }
        OwnFiles access = place.access(terminal);
        CompleteRun.requireDatabase(place, terminal);
        try (OpeningDatabase database = place.opening()) {
            Definitions definitions = place.definitions();
            DataSource dataSource = database.get().dataSource();
            DocumentRun run = complete.in(dataSource, terminal);
            Job job = CompleteRun.job(run, definitions, terminal);
            Path folder = complete.folder(place, run, job, FOLDER);
            Selection selection =
                    new Selection(Optional.ofNullable(unit), Optional.ofNullable(department), Optional.empty());
            tell(
                    run,
                    folder,
                    new PackPublisher(dataSource, access, Clock.systemUTC())
                            .publish(run, job, definitions, selection, opening, folder));
            return ExitCode.OK.number();
        } catch (NothingChosen nothing) {
            throw terminal.wrong(nothing.told().both());
        }
    }

    private void tell(DocumentRun run, Path folder, PackPublisher.Made made) {
        made.aside()
                .forEach(file ->
                        terminal.err().println(TEXTS.of("told.aside", file).both()));
        terminal.out()
                .println(TEXTS.of(
                                made.packs() == 0 ? "told.no_packs" : "told.packs",
                                run.job(),
                                run.businessDate(),
                                run.attempt(),
                                made.packs(),
                                made.exceptions(),
                                folder)
                        .both());
        if (made.packs() > 0) {
            terminal.out().println(TEXTS.of("told.letters", made.letters()).both());
        }
    }
}
