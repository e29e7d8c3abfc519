package io.heshi.report.workbook;

import io.heshi.report.tables.Cell;
import io.heshi.report.tables.HeadFigures.HeadFigure;
import io.heshi.report.tables.ReportColumn;
import io.heshi.report.tables.ReportTable;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** A sheet of several small tables one below the other, on one grid of columns. */
final class StackedSheet {

    private static final float HEADER_HEIGHT = 30;
    private static final float SECTION_HEIGHT = 24;
    private static final float LINE_HEIGHT = 15;

    private final Book book;
    private final Sheet sheet;
    private final Styles styles;
    private final int[] widths;
    private int nextRow;

    /** @param widths of the columns in half-width characters */
    StackedSheet(Book book, Sheet sheet, String title, int... widths) {
        this.book = book;
        this.sheet = sheet;
        this.styles = book.styles();
        this.widths = widths.clone();
        for (int i = 0; i < widths.length; i++) {
            SheetFrame.width(sheet, i, widths[i]);
        }
        this.nextRow = SheetFrame.heading(sheet, book, title, widths);
        sheet.createFreezePane(0, nextRow);
        SheetFrame.paper(sheet, book.texts(), 0, 1, widths);
    }

    int nextRow() {
        return nextRow;
    }

    void skip(int rows) {
        nextRow += rows;
    }

    void section(String title) {
        Row row = sheet.createRow(nextRow++);
        row.setHeightInPoints(SECTION_HEIGHT);
        SheetFrame.put(row, 0, title, styles.section);
    }

    void note(String text) {
        SheetFrame.note(sheet, styles, nextRow++, text, widths);
    }

    /** Words in as many cells as there are, each as wide as the given number of columns, and where they lead. */
    Row links(int columnsEach, List<String> names) {
        Row row = sheet.createRow(nextRow++);
        row.setHeightInPoints(LINE_HEIGHT + 3);
        for (int i = 0; i < names.size(); i++) {
            span(row, i * columnsEach, Cell.words(names.get(i)), columnsEach, styles.link);
        }
        return row;
    }

    <R> int table(ReportTable<R> table) {
        return table(table.columns(), table.rows());
    }

    /** A header and a row for each row of the table; returns the row of the header. */
    <R> int table(List<ReportColumn<R>> columns, List<R> rows) {
        int header = nextRow;
        line(
                columns,
                column -> Cell.words(column.heading(book.texts()).zh()),
                (column, cell) -> styles.header,
                HEADER_HEIGHT);
        for (R row : rows) {
            line(
                    columns,
                    column -> column.cell().apply(row),
                    (column, cell) -> Cells.ofCell(styles, column.kind(), cell),
                    0);
        }
        return header;
    }

    /** A row of names above a row of figures, each as wide as the given number of columns. */
    void figures(int columnsEach, List<HeadFigure> headFigures) {
        Row names = sheet.createRow(nextRow++);
        Row figures = sheet.createRow(nextRow++);
        figures.setHeightInPoints(LINE_HEIGHT + 5);
        for (int i = 0; i < headFigures.size(); i++) {
            HeadFigure figure = headFigures.get(i);
            int column = i * columnsEach;
            span(names, column, Cell.words(figure.name().zh()), columnsEach, styles.figureName);
            CellStyle style = figure.value() instanceof Cell.Amount ? styles.figureMoney : styles.figure;
            span(figures, column, figure.value(), columnsEach, style);
        }
    }

    private <R> void line(
            List<ReportColumn<R>> columns,
            Function<ReportColumn<R>, Cell> cells,
            BiFunction<ReportColumn<R>, Cell, CellStyle> style,
            float least) {
        Row row = sheet.createRow(nextRow++);
        int index = 0;
        int lines = 1;
        for (ReportColumn<R> column : columns) {
            Cell cell = cells.apply(column);
            span(row, index, cell, column.span(), style.apply(column, cell));
            int width = Arrays.stream(widths, index, index + column.span()).sum();
            lines = Math.max(lines, (CellText.width(Cells.text(cell)) + width - 1) / width);
            index += column.span();
        }
        row.setHeightInPoints(Math.max(least, LINE_HEIGHT * lines + 3));
    }

    private void span(Row row, int column, Cell cell, int columns, CellStyle style) {
        Cells.put(row, column, cell, style);
        for (int i = 1; i < columns; i++) {
            SheetFrame.put(row, column + i, "", style);
        }
        SheetFrame.merge(sheet, row.getRowNum(), row.getRowNum(), column, column + columns - 1);
    }
}
