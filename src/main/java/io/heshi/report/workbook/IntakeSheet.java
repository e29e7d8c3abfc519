package io.heshi.report.workbook;

import io.heshi.catalogue.Texts;
import io.heshi.report.tables.IntakeTables;
import io.heshi.report.tables.ReportTable;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** 读入情况: how the files were read. */
final class IntakeSheet {
    private static final int COLUMNS = 8;

    private final IntakeTables tables;
    private final Texts messages;
    private final Styles styles;

    IntakeSheet(IntakeTables tables, Texts messages, Styles styles) {
        this.tables = tables;
        this.messages = messages;
        this.styles = styles;
    }

    void write(SXSSFWorkbook workbook, Heading heading) {
        SXSSFSheet sheet = workbook.createSheet(heading.name());
        SheetFrame.heading(sheet, styles, heading.name(), heading.left(), heading.right(), COLUMNS);
        StackedSheet stack = new StackedSheet(sheet, styles, messages, 22, 40, 16, 24, 16, 16, 12, 10);
        section(stack, "values", tables.values());
        section(stack, "unmapped", tables.headers());
        section(stack, "totals", tables.totals());
        stack.section(messages.zh("section.lines"));
        stack.note(messages.zh("intake.lines"));
        stack.table(tables.lines());
        sheet.createFreezePane(0, SheetFrame.FIRST_FREE_ROW);
        SheetFrame.paper(sheet, messages, SheetFrame.rows(0, 1), 1);
    }

    private void section(StackedSheet stack, String key, ReportTable<?> table) {
        stack.section(messages.zh("section." + key));
        stack.note(messages.zh("intake." + key + (table.isEmpty() ? ".none" : "")));
        if (!table.isEmpty()) {
            stack.table(table);
        }
    }
}
