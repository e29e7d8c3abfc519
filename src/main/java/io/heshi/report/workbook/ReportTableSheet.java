package io.heshi.report.workbook;

import io.heshi.report.tables.ReportTable;
import io.heshi.report.words.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes an exhibit as a sheet of the workbook, with all its rows. */
public final class ReportTableSheet {

    private static final int FIGURE_WIDTH = 9;
    private static final int KEPT_COLUMNS_FROM = 15;
    private static final Map<String, Integer> WIDTHS = Map.of(
            "unit",
            26,
            "rollup_name",
            26,
            "supervisor",
            18,
            "pool",
            26,
            "filing_no",
            18,
            "document_no",
            18,
            "payer",
            26,
            "id_no",
            20,
            "checked_by",
            10,
            "decision",
            24);

    private final SXSSFWorkbook workbook;
    private final Styles styles;
    private final Messages messages;

    public ReportTableSheet(SXSSFWorkbook workbook, Styles styles, Messages messages) {
        this.workbook = workbook;
        this.styles = styles;
        this.messages = messages;
    }

    /** @param left what stands on the left of the second row, {@code right} what stands on its right */
    public void write(ReportTable exhibit, String left, String right) {
        String key = "exhibit." + exhibit.key();
        int kept = exhibit.columns().size() < KEPT_COLUMNS_FROM
                ? 0
                : exhibit.columns()
                                .indexOf(
                                        exhibit.columns().contains("rollup_name")
                                                ? "rollup_name"
                                                : exhibit.columns().contains("payer") ? "id_no" : "unit")
                        + 1;
        List<String> notes = new ArrayList<>();
        messages.find(key + ".note").ifPresent(note -> notes.add(note.zh()));
        if (exhibit.isEmpty()) {
            notes.add(messages.zh("exhibit.empty"));
        }
        TableSheet table = new TableSheet(
                workbook,
                styles,
                messages,
                new TableSheet.Heading(messages.zh(key), left, right, notes, kept, 0),
                exhibit.columns().stream().map(this::column).toList());
        exhibit.rows()
                .forEach(row -> table.add(row.stream().map(ReportTable::written).toList()));
        table.finish();
    }

    private SheetColumn column(String key) {
        String header = messages.zh(ReportTable.header(key));
        return switch (key.charAt(0)) {
            case '#' -> SheetColumn.count(header, FIGURE_WIDTH);
            case '.' -> SheetColumn.decimal(header);
            case '$' -> SheetColumn.money(header);
            case '~' -> SheetColumn.wrap(header, 30);
            default -> SheetColumn.text(header, WIDTHS.getOrDefault(key, 10), 44);
        };
    }
}
