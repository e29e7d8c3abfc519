package io.heshi.report.workbook;

import io.heshi.catalogue.Texts;
import io.heshi.report.tables.ReportTable;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes a table of the reports as a sheet of the workbook, with all its rows. */
final class ReportTableSheet {
    private static final int KEPT_COLUMNS_FROM = 15;

    private final SXSSFWorkbook workbook;
    private final Styles styles;
    private final Texts messages;

    ReportTableSheet(SXSSFWorkbook workbook, Styles styles, Texts messages) {
        this.workbook = workbook;
        this.styles = styles;
        this.messages = messages;
    }

    /** @param left what stands on the left of the second row, {@code right} what stands on its right */
    <R> void write(ReportTable<R> table, String left, String right) {
        String key = "exhibit." + table.key();
        List<String> notes = new ArrayList<>();
        messages.find(key + ".note").ifPresent(note -> notes.add(note.zh()));
        if (table.isEmpty()) {
            notes.add(messages.zh("exhibit.empty"));
        }
        Heading heading = Heading.of(messages.zh(key), left, right, notes).keeping(keptColumns(table), 0);
        TableSheet<R> sheet = new TableSheet<>(workbook, styles, messages, heading, table.columns());
        table.rows().forEach(row -> sheet.add(sheet.cells(row)));
        sheet.finish();
    }

    /** Of a wide table, up to what a row is about. */
    private static int keptColumns(ReportTable<?> table) {
        if (table.columns().size() < KEPT_COLUMNS_FROM) {
            return 0;
        }
        int group = table.position("rollup_name");
        return 1 + (group >= 0 ? group : table.position(table.position("payer") >= 0 ? "id_no" : "unit"));
    }
}
