package io.heshi.report.workbook;

import io.heshi.report.facts.Change;
import io.heshi.report.facts.FindingRow;
import io.heshi.report.facts.IntakeFacts;
import io.heshi.report.facts.PrintableFigures;
import io.heshi.report.facts.RunFacts;
import io.heshi.report.facts.RunSummary;
import io.heshi.report.tables.ReportProfile;
import io.heshi.report.words.Messages;
import io.heshi.report.words.Wording;
import io.heshi.report.workbook.TableSheet.Heading;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The workbook that staff work in. The overview with its chart is made in memory, the lists are streamed. */
public final class WorkbookReport {

    private static final int ROWS_IN_MEMORY = 200;

    /** Up to the person's name. */
    private static final int REGISTER_KEPT_COLUMNS = 5;

    private final RunFacts facts;
    private final RunSummary summary;
    private final IntakeFacts intake;
    private final ReportProfile further;
    private final PrintableFigures vouched;
    private final Wording wording;
    private final Messages messages;

    public WorkbookReport(
            RunFacts facts,
            RunSummary summary,
            IntakeFacts intake,
            ReportProfile further,
            PrintableFigures vouched,
            Wording wording,
            Messages messages) {
        this.further = further;
        this.vouched = vouched;
        this.facts = facts;
        this.summary = summary;
        this.intake = intake;
        this.wording = wording;
        this.messages = messages;
    }

    public void write(Path file) throws IOException {
        Path folder = Files.createDirectories(file.resolveSibling("poi"));
        Path unsteady = folder.resolve("workbook.xlsx");
        try {
            TempFile.withStrategy(new DefaultTempFileCreationStrategy(folder.toFile()), () -> {
                build(unsteady);
                return unsteady;
            });
        } catch (UncheckedIOException e) {
            throw new IOException("cannot write the workbook", e);
        }
        SteadyZip.rewrite(unsteady, file, summary.businessDate());
    }

    private void build(Path file) {
        try (XSSFWorkbook inMemory = new XSSFWorkbook()) {
            properties(inMemory);
            Styles styles = new Styles(inMemory);
            new OverviewSheet(summary, vouched, wording, messages, styles)
                    .write(inMemory, heading("sheet.overview", List.of()));
            try (SXSSFWorkbook workbook = new SXSSFWorkbook(inMemory, ROWS_IN_MEMORY);
                    OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                if (further.first()) {
                    exhibits(workbook, styles);
                    changes(workbook, styles);
                    register(workbook, styles);
                } else {
                    changes(workbook, styles);
                    register(workbook, styles);
                    quotas(workbook, styles);
                    exhibits(workbook, styles);
                }
                new TieOutSheet(summary, wording, messages, styles).write(workbook, heading("sheet.tieout", List.of()));
                new IntakeSheet(intake, wording, messages, styles).write(workbook, heading("sheet.intake", List.of()));
                rejects(workbook, styles);
                workbook.write(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void quotas(SXSSFWorkbook workbook, Styles styles) {
        if (vouched.prints("over")) {
            new QuotaSheet(facts.unitQuotas(), wording, messages, styles)
                    .write(workbook, heading("sheet.quotas", List.of(messages.zh("quota.note"))));
        }
    }

    private void exhibits(SXSSFWorkbook workbook, Styles styles) {
        ReportTableSheet sheet = new ReportTableSheet(workbook, styles, messages);
        further.exhibits().forEach(exhibit -> sheet.write(exhibit.get(), jobLine(), dateLine()));
    }

    private void properties(XSSFWorkbook workbook) {
        Date day = Date.from(summary.businessDate().atStartOfDay(ZoneOffset.UTC).toInstant());
        POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
        core.setTitle(wording.jobTitle().zh());
        core.setCreator(messages.zh("product"));
        core.setCreated(Optional.of(day));
        core.setModified(Optional.of(day));
    }

    private void changes(SXSSFWorkbook workbook, Styles styles) {
        String since = summary.lastDate()
                .map(date -> messages.zh("changes.since", date))
                .orElseGet(() -> messages.zh("changes.first"));
        String counts = messages.zh(
                "changes.counts",
                summary.count(Change.NEW),
                summary.count(Change.REOPENED),
                summary.count(Change.CLEARED),
                summary.count(Change.STILL),
                summary.count(Change.NOT_JUDGED),
                summary.count(Change.PENDING));
        TableSheet table = new TableSheet(
                workbook,
                styles,
                messages,
                heading("sheet.changes", List.of(since, counts)),
                List.of(
                        SheetColumn.centre(header("change"), 10),
                        SheetColumn.count(header("number"), 8),
                        SheetColumn.centre(header("rule"), 7),
                        SheetColumn.centre(header("severity"), 8),
                        SheetColumn.text(header("unit"), 24, 40),
                        SheetColumn.text(header("supervisor"), 16, 30),
                        SheetColumn.text(header("person"), 10, 24),
                        SheetColumn.text(header("id_no"), 20, 24),
                        SheetColumn.wrap(header("subject"), 16),
                        SheetColumn.wrap(header("description"), 60),
                        SheetColumn.centre(header("first_seen"), 12),
                        SheetColumn.centre(header("last_seen"), 12)));
        facts.changes(row -> table.add(List.of(
                wording.change(row.change()).zh(),
                row.number(),
                row.rule(),
                wording.severity(row.severity()).zh(),
                row.unit(),
                row.supervisor(),
                row.person(),
                wording.idNo(row.idNo()),
                wording.subject(row),
                wording.description(row),
                row.firstSeen().toString(),
                row.lastSeen().toString())));
        table.finish();
    }

    /** What staff work with stands on paper; what each source says, and why, stands to the right of it on the screen. */
    private void register(SXSSFWorkbook workbook, Styles styles) {
        List<SheetColumn> columns = new ArrayList<>(List.of(
                SheetColumn.count(header("sequence"), 5),
                SheetColumn.count(header("number"), 6),
                SheetColumn.centre(header("severity"), 6),
                SheetColumn.wrap(header("unit"), 16),
                SheetColumn.wrap(header("person"), 8),
                SheetColumn.text(header("id_no"), 18, 20),
                SheetColumn.wrap(header("subject"), 10),
                SheetColumn.wrap(header("title"), 18),
                SheetColumn.wrap(header("description"), 44),
                SheetColumn.money(header("amount")),
                SheetColumn.money(header("total")),
                SheetColumn.centre(header("first_seen"), 10),
                SheetColumn.wrap(header("correction"), 12),
                SheetColumn.wrap(header("checked_by"), 6),
                SheetColumn.wrap(header("remark"), 8)));
        int printed = columns.size();
        columns.addAll(List.of(
                SheetColumn.centre(header("state"), 8),
                SheetColumn.wrap(header("supervisor"), 18),
                SheetColumn.count(header("months"), 6)));
        wording.personSources()
                .forEach(source ->
                        columns.add(SheetColumn.wrap(wording.sourceTitle(source).zh(), 28)));
        columns.addAll(List.of(
                SheetColumn.wrap(header("other"), 20),
                SheetColumn.wrap(header("basis"), 30),
                SheetColumn.wrap(header("advice"), 36),
                SheetColumn.centre(header("last_seen"), 10)));
        TableSheet table = new TableSheet(
                workbook,
                styles,
                messages,
                new Heading(
                        messages.zh("sheet.register"),
                        jobLine(),
                        dateLine(),
                        List.of(messages.zh("register.note")),
                        REGISTER_KEPT_COLUMNS,
                        printed),
                columns);
        long[] sequence = {0};
        facts.findingsBySeverity(row -> table.add(register(++sequence[0], row)));
        table.finish();
    }

    private List<Object> register(long sequence, FindingRow row) {
        List<Object> values = new ArrayList<>(List.of(
                sequence,
                row.number(),
                wording.severity(row.severity()).zh(),
                row.unit(),
                row.person(),
                wording.idNo(row.idNo()),
                wording.subject(row),
                row.rule() + " " + wording.ruleTitle(row.rule()).zh(),
                wording.description(row),
                row.amount(),
                row.total(),
                row.firstSeen().toString(),
                "",
                "",
                "",
                wording.state(row.state()).zh(),
                row.supervisor(),
                row.months()));
        for (String source : wording.personSources()) {
            values.add(String.join("\n", wording.said(row, source)));
        }
        values.addAll(List.of(
                String.join("\n", wording.furtherEvidence(row)),
                wording.basis(row.rule()),
                wording.advice(row.rule()).zh(),
                row.lastSeen().toString()));
        return values;
    }

    private void rejects(SXSSFWorkbook workbook, Styles styles) {
        long rejected =
                summary.files().stream().mapToLong(RunSummary.FileLine::rejects).sum();
        TableSheet table = new TableSheet(
                workbook,
                styles,
                messages,
                heading("sheet.rejects", List.of(messages.zh(rejected == 0 ? "rejects.none" : "rejects.note"))),
                List.of(
                        SheetColumn.text(header("source"), 16, 24),
                        SheetColumn.text(header("file"), 28, 50),
                        SheetColumn.text(header("sheet"), 12, 24),
                        SheetColumn.text(header("reason"), 20, 40),
                        SheetColumn.text(header("field"), 14, 24),
                        SheetColumn.wrap(header("raw"), 100)));
        facts.rejectsByContent(reject -> table.add(List.of(
                wording.sourceTitle(reject.source()).zh(),
                wording.free(reject.file()),
                wording.free(reject.sheet()),
                wording.rejectReason(reject.reason()).zh(),
                reject.field().isEmpty()
                        ? ""
                        : wording.field(reject.source(), reject.field()).zh(),
                wording.free(reject.raw()))));
        table.finish();
    }

    private Heading heading(String nameKey, List<String> notes) {
        return Heading.of(messages.zh(nameKey), jobLine(), dateLine(), notes);
    }

    private String jobLine() {
        return messages.zh("heading.job", wording.jobTitle().zh());
    }

    private String dateLine() {
        return messages.zh("heading.date", summary.businessDate());
    }

    private String header(String key) {
        return messages.zh("header." + key);
    }
}
