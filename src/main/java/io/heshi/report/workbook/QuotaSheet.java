package io.heshi.report.workbook;

import io.heshi.catalogue.Texts;
import io.heshi.report.facts.UnitQuota;
import io.heshi.report.tables.Cell;
import io.heshi.report.tables.QuotaTables;
import io.heshi.report.tables.ReportColumn;
import io.heshi.report.words.Wording;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** 超编情况: places of every unit by quota type, under a header of two rows, the sum of all units on top. */
final class QuotaSheet {
    /** Up to the unit's name. */
    private static final int KEPT_COLUMNS = 2;

    private static final int WIDTH_OF_UNIT = 80;
    private static final int COLUMNS_OF_ONE_PAGE = 18;

    private final List<UnitQuota> units;
    private final List<ReportColumn<UnitQuota>> ofUnit;
    private final List<QuotaTables.Group> groups;
    private final List<ReportColumn<UnitQuota>> columns;
    private final Texts messages;
    private final Styles styles;

    QuotaSheet(List<UnitQuota> units, Wording wording, Styles styles) {
        this.units = units;
        this.ofUnit = QuotaTables.unit(wording);
        this.groups = QuotaTables.groups(units, wording);
        this.columns = Stream.concat(ofUnit.stream(), groups.stream().flatMap(group -> group.columns().stream()))
                .toList();
        this.messages = wording.messages();
        this.styles = styles;
    }

    void write(SXSSFWorkbook workbook, Heading heading) {
        SXSSFSheet sheet = workbook.createSheet(heading.name());
        SheetFrame.heading(sheet, styles, heading.name(), heading.left(), heading.right(), columns.size());
        int row = SheetFrame.FIRST_FREE_ROW;
        for (String note : heading.notes()) {
            int width = WIDTH_OF_UNIT + (columns.size() - ofUnit.size()) * QuotaTables.FIGURE_WIDTH;
            SheetFrame.note(sheet, styles, row++, note, columns.size(), width);
        }
        int upper = row++;
        int lower = row++;
        header(sheet, upper, lower);
        sum(sheet.createRow(row++));
        for (UnitQuota unit : units) {
            unit(sheet.createRow(row++), unit);
        }
        for (int i = 0; i < columns.size(); i++) {
            SheetFrame.width(sheet, i, columns.get(i).least());
        }
        sheet.createFreezePane(KEPT_COLUMNS, lower + 1);
        sheet.setAutoFilter(new CellRangeAddress(lower, row - 1, 0, columns.size() - 1));
        SheetFrame.paper(
                sheet,
                messages,
                new CellRangeAddress(upper, lower, 0, KEPT_COLUMNS - 1),
                columns.size() > COLUMNS_OF_ONE_PAGE ? 2 : 1);
    }

    private void header(SXSSFSheet sheet, int upper, int lower) {
        Row above = sheet.createRow(upper);
        Row below = sheet.createRow(lower);
        int column = 0;
        for (ReportColumn<UnitQuota> single : ofUnit) {
            SheetFrame.put(above, column, single.heading(messages).zh(), styles.header);
            SheetFrame.put(below, column, "", styles.header);
            SheetFrame.merge(sheet, upper, lower, column, column);
            column++;
        }
        for (QuotaTables.Group group : groups) {
            int first = column;
            for (ReportColumn<UnitQuota> figure : group.columns()) {
                SheetFrame.put(above, column, column == first ? group.title() : "", styles.header);
                SheetFrame.put(below, column, figure.heading(messages).zh(), styles.header);
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
                SheetFrame.put(row, i, sum, styles.sumCount);
            } else {
                SheetFrame.put(row, i, i == 0 ? messages.zh("quota.sum") : "", styles.sumText);
            }
        }
    }

    private void unit(Row row, UnitQuota unit) {
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = columns.get(i).cell().apply(unit);
            boolean alarm = cell instanceof Cell.Count count && count.alarm();
            CellStyle style = Cells.ofColumn(styles, columns.get(i).kind());
            Cells.put(row, i, cell, alarm ? styles.alarmCount : style);
        }
    }
}
