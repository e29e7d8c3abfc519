package io.heshi.report.workbook;

import io.heshi.report.facts.Change;
import io.heshi.report.facts.FindingRow;
import io.heshi.report.facts.RejectRow;
import io.heshi.report.facts.RunSummary;
import io.heshi.report.tables.Ranked;
import io.heshi.report.tables.ReportColumn;
import io.heshi.report.tables.ReportContent;
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

    private final ReportContent content;

    public WorkbookReport(ReportContent content) {
        this.content = content;
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
        SteadyZip.rewrite(unsteady, file, content.summary().businessDate());
    }

    private void build(Path file) {
        try (XSSFWorkbook inMemory = new XSSFWorkbook()) {
            properties(inMemory);
            Styles styles = new Styles(inMemory);
            new OverviewSheet(content.summary(), content.printable(), content.wording(), styles)
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
                new TieOutSheet(content.summary(), content.wording(), styles)
                        .write(workbook, heading("sheet.tieout", List.of()));
                new IntakeSheet(content.intake(), content.texts(), styles)
                        .write(workbook, heading("sheet.intake", List.of()));
                rejects(workbook, styles);
                workbook.write(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void quotas(SXSSFWorkbook workbook, Styles styles) {
        if (content.printable().prints("over")) {
            new QuotaSheet(content.quotas(), content.wording(), styles)
                    .write(
                            workbook,
                            heading("sheet.quotas", List.of(content.texts().zh("quota.note"))));
        }
    }

    private void profile(SXSSFWorkbook workbook, Styles styles) {
        ReportTableSheet sheet = new ReportTableSheet(workbook, styles, content.texts());
        content.profile().sheets().forEach(table -> sheet.write(table.get(), jobLine(), dateLine()));
    }

    private void properties(XSSFWorkbook workbook) {
        Date day = Date.from(
                content.summary().businessDate().atStartOfDay(ZoneOffset.UTC).toInstant());
        POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
        core.setTitle(content.wording().jobTitle().zh());
        core.setCreator(content.texts().zh("product"));
        core.setCreated(Optional.of(day));
        core.setModified(Optional.of(day));
    }

    private void changes(SXSSFWorkbook workbook, Styles styles) {
        String since = content.summary()
                .lastDate()
                .map(date -> content.texts().zh("changes.since", date))
                .orElseGet(() -> content.texts().zh("changes.first"));
        String counts = content.texts()
                .zh(
                        "changes.counts",
                        content.summary().count(Change.NEW),
                        content.summary().count(Change.REOPENED),
                        content.summary().count(Change.CLEARED),
                        content.summary().count(Change.STILL),
                        content.summary().count(Change.NOT_JUDGED),
                        content.summary().count(Change.PENDING));
        TableSheet<FindingRow> table = new TableSheet<>(
                workbook,
                styles,
                content.texts(),
                heading("sheet.changes", List.of(since, counts)),
                content.findings().changes());
        content.facts().findings("53-changes", table::cells, table::add);
        table.finish();
    }

    private void register(SXSSFWorkbook workbook, Styles styles) {
        List<ReportColumn<Ranked<FindingRow>>> printed = content.findings().printedRegister();
        TableSheet<Ranked<FindingRow>> table = new TableSheet<>(
                workbook,
                styles,
                content.texts(),
                heading("sheet.register", List.of(content.texts().zh("register.note")))
                        .keeping(REGISTER_KEPT_COLUMNS, printed.size()),
                Stream.concat(printed.stream(), content.findings().furtherRegister().stream())
                        .toList());
        AtomicLong sequence = new AtomicLong();
        content.facts()
                .findings(
                        "51-by-severity",
                        row -> table.cells(new Ranked<>(sequence.incrementAndGet(), row)),
                        table::add);
        table.finish();
    }

    private void rejects(SXSSFWorkbook workbook, Styles styles) {
        long rejected = content.summary().files().stream()
                .mapToLong(RunSummary.FileLine::rejects)
                .sum();
        TableSheet<RejectRow> table = new TableSheet<>(
                workbook,
                styles,
                content.texts(),
                heading("sheet.rejects", List.of(content.texts().zh(rejected == 0 ? "rejects.none" : "rejects.note"))),
                content.intake().rejects());
        content.facts().stream(
                "54-rejects-by-content",
                new SimplePropertyRowMapper<>(RejectRow.class),
                row -> table.add(table.cells(row)));
        table.finish();
    }

    private Heading heading(String nameKey, List<String> notes) {
        return Heading.of(content.texts().zh(nameKey), jobLine(), dateLine(), notes);
    }

    private String jobLine() {
        return content.texts().zh("heading.job", content.wording().jobTitle().zh());
    }

    private String dateLine() {
        return content.texts().zh("heading.date", content.summary().businessDate());
    }
}
