package io.heshi.report.workbook;

import io.heshi.report.facts.Change;
import io.heshi.report.facts.FindingRow;
import io.heshi.report.facts.RejectRow;
import io.heshi.report.facts.RunFacts;
import io.heshi.report.facts.RunSummary;
import io.heshi.report.tables.Ranked;
import io.heshi.report.tables.ReportColumn;
import io.heshi.report.tables.ReportContent;
import io.heshi.catalogue.Texts;
import io.heshi.report.words.Wording;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.jdbc.core.SimplePropertyRowMapper;

/** The workbook that staff work in. The overview with its chart is made in memory, the lists are streamed. */
public final class WorkbookReport {

    private static final int ROWS_IN_MEMORY = 200;

    /** Up to the person's name. */
    private static final int REGISTER_KEPT_COLUMNS = 5;

    private final RunFacts facts;
    private final ReportContent content;
    private final RunSummary summary;
    private final Wording wording;
    private final Texts messages;

    public WorkbookReport(RunFacts facts, ReportContent content) {
        this.facts = facts;
        this.content = content;
        this.summary = content.summary();
        this.wording = content.wording();
        this.messages = wording.messages();
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
            new OverviewSheet(summary, content.printable(), wording, styles)
                    .write(inMemory, heading("sheet.overview", List.of()));
            try (SXSSFWorkbook workbook = new UncompressedWorkbook(inMemory, ROWS_IN_MEMORY);
                    OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                boolean profileFirst = content.profile().first();
                if (profileFirst) {
                    profile(workbook, styles);
                }
                changes(workbook, styles);
                register(workbook, styles);
                if (!profileFirst) {
                    quotas(workbook, styles);
                    profile(workbook, styles);
                }
                new TieOutSheet(summary, wording, styles).write(workbook, heading("sheet.tieout", List.of()));
                new IntakeSheet(content.intake(), messages, styles).write(workbook, heading("sheet.intake", List.of()));
                rejects(workbook, styles);
                workbook.write(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void quotas(SXSSFWorkbook workbook, Styles styles) {
        if (content.printable().prints("over")) {
            new QuotaSheet(content.quotas(), wording, styles)
                    .write(workbook, heading("sheet.quotas", List.of(messages.zh("quota.note"))));
        }
    }

    private void profile(SXSSFWorkbook workbook, Styles styles) {
        ReportTableSheet sheet = new ReportTableSheet(workbook, styles, messages);
        content.profile().sheets().forEach(table -> sheet.write(table.get(), jobLine(), dateLine()));
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
        TableSheet<FindingRow> table = new TableSheet<>(
                workbook,
                styles,
                messages,
                heading("sheet.changes", List.of(since, counts)),
                content.findings().changes());
        facts.findings("53-changes", table::cells, table::add);
        table.finish();
    }

    private void register(SXSSFWorkbook workbook, Styles styles) {
        List<ReportColumn<Ranked<FindingRow>>> printed = content.findings().printedRegister();
        TableSheet<Ranked<FindingRow>> table = new TableSheet<>(
                workbook,
                styles,
                messages,
                heading("sheet.register", List.of(messages.zh("register.note")))
                        .keeping(REGISTER_KEPT_COLUMNS, printed.size()),
                Stream.concat(printed.stream(), content.findings().furtherRegister().stream())
                        .toList());
        AtomicLong sequence = new AtomicLong();
        facts.findings("51-by-severity", row -> table.cells(new Ranked<>(sequence.incrementAndGet(), row)), table::add);
        table.finish();
    }

    private void rejects(SXSSFWorkbook workbook, Styles styles) {
        long rejected =
                summary.files().stream().mapToLong(RunSummary.FileLine::rejects).sum();
        TableSheet<RejectRow> table = new TableSheet<>(
                workbook,
                styles,
                messages,
                heading("sheet.rejects", List.of(messages.zh(rejected == 0 ? "rejects.none" : "rejects.note"))),
                content.intake().rejects());
        facts.stream(
                "54-rejects-by-content",
                new SimplePropertyRowMapper<>(RejectRow.class),
                row -> table.add(table.cells(row)));
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
}
