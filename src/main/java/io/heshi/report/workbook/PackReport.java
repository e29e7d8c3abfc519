package io.heshi.report.workbook;

import io.heshi.report.facts.FindingRow;
import io.heshi.report.facts.UnitQuota;
import io.heshi.report.tables.PackColumns;
import io.heshi.report.tables.PackSummaryLine;
import io.heshi.report.tables.QuotaTables;
import io.heshi.report.tables.ReportColumn;
import io.heshi.report.tables.ReportContent;
import io.heshi.report.tables.ReportTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The workbook of one unit's exceptions, sent out to be answered, and the summary of a department's. */
public final class PackReport {
    /** Up to the ID number. */
    private static final int KEPT_COLUMNS = 5;

    private final ReportContent content;
    private final PackColumns pack;
    private final List<ReportColumn<PackColumns.Line>> columns;
    private final List<ReportColumn<FindingRow>> facts;
    private final List<String> warnings;
    private final Map<Long, UnitQuota> quotas;
    private final Map<Long, ReportTable<?>> verifications;

    /** @param verifications what units verify besides, by their keys; none for most jobs */
    public PackReport(ReportContent content, Map<Long, ReportTable<?>> verifications) {
        this.content = content;
        this.quotas = content.quotas().stream().collect(Collectors.toMap(UnitQuota::unitKey, Function.identity()));
        this.verifications = Map.copyOf(verifications);
        this.pack = new PackColumns(content.wording(), content.findings());
        this.columns = pack.all();
        this.facts = pack.facts();
        this.warnings = new Warnings(content.summary(), content.wording()).all();
    }

    /**
     * What is written of a unit.
     *
     * @param unitKey for whoever looks at the properties of the file, as pack and run: what counts are the keys of the rows
     */
    public record Unit(long pack, long run, long unitKey, String name) {}

    /** What the cells of a finding will show, from its number to the basis. */
    public List<String> facts(FindingRow row) {
        return facts.stream()
                .<String>map(column -> Cells.readBack(column.cell().apply(row)))
                .toList();
    }

    public void write(Path file, Unit unit, List<PackColumns.Line> lines) throws IOException {
        new XlsxFile(content.wording(), unit.name(), content.summary().businessDate())
                .write(file, warnings, book -> sheets(book, unit, lines));
    }

    public void summary(Path file, String department, List<PackSummaryLine> lines) throws IOException {
        new XlsxFile(content.wording(), department, content.summary().businessDate()).write(file, warnings, book -> {
            String note = content.texts()
                    .zh(
                            "pack.summary.note",
                            lines.size(),
                            lines.stream().mapToLong(PackSummaryLine::asked).sum(),
                            lines.stream().mapToLong(PackSummaryLine::high).sum());
            table(book, heading("sheet.pack_summary", department, note), PackSummaryLine.columns(), lines);
        });
    }

    private void sheets(Book book, Unit unit, List<PackColumns.Line> lines) {
        POIXMLProperties.CustomProperties properties =
                book.workbook().getXSSFWorkbook().getProperties().getCustomProperties();
        properties.addProperty("heshi.pack", Long.toString(unit.pack()));
        properties.addProperty("heshi.run", Long.toString(unit.run()));
        properties.addProperty("heshi.unit", Long.toString(unit.unitKey()));
        Heading heading = heading("sheet.pack", unit.name(), content.texts().zh("pack.note"));
        XSSFSheet sheet = table(book, heading.keeping(KEPT_COLUMNS, 0), columns, lines);
        sheet.setColumnHidden(0, true);
        Optional.ofNullable(quotas.get(unit.unitKey()))
                .map(quota -> QuotaTables.ofUnit(quota, content.wording()))
                .ifPresent(table -> table(book, "sheet.pack_quotas", "pack.quotas.note", unit, table));
        Optional.ofNullable(verifications.get(unit.unitKey()))
                .ifPresent(table -> table(book, "exhibit.verification", "pack.verification.note", unit, table));
    }

    private <R> void table(Book book, String sheet, String note, Unit unit, ReportTable<R> table) {
        Heading heading = heading(sheet, unit.name(), content.texts().zh(note));
        table(book, heading, table.columns(), table.rows());
    }

    private Heading heading(String sheet, String whose, String note) {
        String name = content.texts().zh(sheet);
        return Heading.of(name, List.of(note)).titled(content.texts().zh("pack.title", whose, name));
    }

    private static <R> XSSFSheet table(Book book, Heading heading, List<ReportColumn<R>> columns, List<R> rows) {
        TableSheet<R> table = new TableSheet<>(book, heading, columns);
        rows.forEach(row -> table.add(table.line(row)));
        table.finish();
        // An office prints what it is to sign on the paper that it has.
        XSSFSheet sheet = table.drawn();
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        return sheet;
    }
}
