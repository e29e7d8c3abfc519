package io.heshi.report.workbook;

import io.heshi.report.facts.UnitQuota;
import io.heshi.report.tables.Cell;
import io.heshi.report.tables.QuotaTables;
import io.heshi.report.tables.ReportColumn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** 超编情况: places of every unit by quota type, under a header of two rows, the sum of all units on top. */
final class QuotaSheet {
    /** Up to the unit's name. */
    private static final int KEPT_COLUMNS = 2;

    private static final int ROWS_ABOVE = 2;

    private final Book book;
    private final String name;
    private final List<UnitQuota> units;
    private final List<ReportColumn<UnitQuota>> ofUnit;
    private final List<QuotaTables.Group> groups;
    private final List<ReportColumn<UnitQuota>> columns;
    private final Map<Unit, Integer> rows = new HashMap<>();

    private record Unit(String code, String name) {}

    QuotaSheet(Book book, List<UnitQuota> units, String name) {
        this.book = book;
        this.name = name;
        this.units = units;
        this.ofUnit = QuotaTables.unit(book.wording());
        this.groups = QuotaTables.groups(units, book.wording());
        this.columns = Stream.concat(ofUnit.stream(), groups.stream().flatMap(group -> group.columns().stream()))
                .toList();
        int row = firstUnit();
        for (UnitQuota unit : units) {
            rows.putIfAbsent(new Unit(unit.code(), unit.name()), row++);
        }
    }

    /** Where a unit stands, if it does. */
    Optional<String> place(String code, String unit) {
        return Optional.ofNullable(rows.get(new Unit(code, unit)))
                .map(row -> Links.place(Book.safe(name), row, KEPT_COLUMNS - 1));
    }

    /** Behind the note, the header of two rows and the sum. */
    private int firstUnit() {
        return ROWS_ABOVE + book.warnings().size() + 4;
    }

    void write() {
        SXSSFSheet sheet = book.sheet(name);
        int[] widths = columns.stream().mapToInt(ReportColumn::least).toArray();
        int row = SheetFrame.heading(sheet, book, name, widths);
        SheetFrame.note(sheet, book.styles(), row++, book.texts().zh("quota.note"), widths);
        int upper = row++;
        int lower = row++;
        header(sheet, upper, lower);
        sum(sheet.createRow(row++));
        for (UnitQuota unit : units) {
            unit(sheet.createRow(row++), unit);
        }
        for (int i = 0; i < columns.size(); i++) {
            SheetFrame.width(sheet, i, widths[i]);
        }
        sheet.createFreezePane(KEPT_COLUMNS, lower + 1);
        sheet.setAutoFilter(new CellRangeAddress(lower, row - 1, 0, columns.size() - 1));
        SheetFrame.signatures(sheet, book, row + 1, columns.size());
        SheetFrame.paper(sheet, book.texts(), upper, lower, widths);
    }

    private void header(SXSSFSheet sheet, int upper, int lower) {
        CellStyle style = book.styles().header;
        Row above = sheet.createRow(upper);
        Row below = sheet.createRow(lower);
        int column = 0;
        for (ReportColumn<UnitQuota> single : ofUnit) {
            SheetFrame.put(above, column, single.heading(book.texts()).zh(), style);
            SheetFrame.put(below, column, "", style);
            SheetFrame.merge(sheet, upper, lower, column, column);
            column++;
        }
        for (QuotaTables.Group group : groups) {
            int first = column;
            for (ReportColumn<UnitQuota> figure : group.columns()) {
                SheetFrame.put(above, column, column == first ? group.title() : "", style);
                SheetFrame.put(below, column, figure.heading(book.texts()).zh(), style);
                column++;
            }
            SheetFrame.merge(sheet, upper, upper, first, column - 1);
        }
    }

    private void sum(Row row) {
        for (int i = 0; i < columns.size(); i++) {
            ReportColumn<UnitQuota> column = columns.get(i);
            if (column.numeric()) {
                long sum = units.stream()
                        .map(column.cell())
                        .mapToLong(cell -> cell instanceof Cell.Count count ? count.number() : 0)
                        .sum();
                SheetFrame.put(row, i, sum, book.styles().sumCount);
            } else {
                SheetFrame.put(row, i, i == 0 ? book.texts().zh("quota.sum") : "", book.styles().sumText);
            }
        }
    }

    private void unit(Row row, UnitQuota unit) {
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = columns.get(i).cell().apply(unit);
            boolean alarm = cell instanceof Cell.Count count && count.alarm();
            CellStyle style = Cells.ofColumn(book.styles(), columns.get(i).kind());
            Cells.put(row, i, cell, alarm ? book.styles().alarmCount : style);
        }
    }
}
