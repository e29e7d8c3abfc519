package io.heshi.report.workbook;

import java.util.List;

/**
 * What stands above the table of a sheet.
 *
 * @param name of the sheet
 * @param title of the sheet, most often its name
 * @param notes one remark a row, above the header
 * @param keptColumns columns that stay in view
 * @param printedColumns columns that are printed, on one page; all when it is 0
 */
record Heading(String name, String title, List<String> notes, int keptColumns, int printedColumns) {

    static Heading of(String name, List<String> notes) {
        return new Heading(name, name, notes, 0, 0);
    }

    Heading titled(String text) {
        return new Heading(name, text, notes, keptColumns, printedColumns);
    }

    Heading keeping(int columns, int printed) {
        return new Heading(name, title, notes, columns, printed);
    }
}
