package io.heshi.report.workbook;

import io.heshi.catalogue.Texts;
import io.heshi.report.facts.RunSummary;
import io.heshi.report.tables.RunTables;
import io.heshi.report.words.Wording;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** 数据衔接: every line and every claim accounted for, the gates, and who knows whom. */
final class TieOutSheet {
    private static final int COLUMNS = 15;

    private final RunTables tables;
    private final Texts messages;
    private final Styles styles;

    TieOutSheet(RunSummary summary, Wording wording, Styles styles) {
        this.tables = new RunTables(summary, wording);
        this.messages = wording.messages();
        this.styles = styles;
    }

    void write(SXSSFWorkbook workbook, Heading heading) {
        SXSSFSheet sheet = workbook.createSheet(heading.name());
        SheetFrame.heading(sheet, styles, heading.name(), heading.left(), heading.right(), COLUMNS);
        StackedSheet stack =
                new StackedSheet(sheet, styles, messages, 22, 44, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 10);
        stack.section(messages.zh("section.files"));
        stack.note(messages.zh("tieout.lines"));
        int headerRow = stack.table(tables.files());
        stack.section(messages.zh("section.claims"));
        stack.note(messages.zh("tieout.claims"));
        stack.table(tables.claims());
        stack.section(messages.zh("section.gates"));
        stack.table(tables.gates());
        stack.section(messages.zh("section.overlap"));
        stack.note(messages.zh("overlap.note"));
        stack.table(tables.overlaps());
        sheet.createFreezePane(0, SheetFrame.FIRST_FREE_ROW);
        sheet.setAutoFilter(new CellRangeAddress(
                headerRow, headerRow + tables.files().rows().size(), 0, COLUMNS - 1));
        SheetFrame.paper(sheet, messages, SheetFrame.rows(0, 1), 1);
    }
}
