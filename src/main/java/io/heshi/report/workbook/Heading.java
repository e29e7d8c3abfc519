package io.heshi.report.workbook;

import java.util.List;

/**
 * What stands above the table of a sheet.
 *
 * @param name of the sheet, and its title
 * @param left what stands on the left of the second row, {@code right} what stands on its right
 * @param notes one remark a row, above the header
 * @param keptColumns columns that stay in view
 * @param printedColumns columns that are printed, on one page; all when it is 0, and then on two pages side by side, with the kept
 *     columns on both, if there are any
 */
record Heading(String name, String left, String right, List<String> notes, int keptColumns, int printedColumns) {

    static Heading of(String name, String left, String right, List<String> notes) {
        return new Heading(name, left, right, notes, 0, 0);
    }

    Heading keeping(int columns, int printed) {
        return new Heading(name, left, right, notes, columns, printed);
    }
}
