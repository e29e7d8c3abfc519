package io.heshi.report.workbook;

import io.heshi.report.tables.Cell;
import io.heshi.report.tables.ReportColumn.Kind;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;

/** Writes cells of a report into rows of a sheet. */
final class Cells {
    private static final Pattern DAY = Pattern.compile("[12]\\d{3}-\\d{2}-\\d{2}");

    private Cells() {}

    /** An empty one leaves a bordered cell. What is a whole date becomes one; a month stays text. */
    static void put(Row row, int index, Cell cell, Kind kind, CellStyle style) {
        if (kind == Kind.DATE && DAY.matcher(text(cell)).matches()) {
            // An office program counts days, whatever the time zone.
            SheetFrame.put(row, index, DateUtil.getExcelDate(LocalDate.parse(text(cell))), style);
        } else {
            put(row, index, cell, style);
        }
    }

    static void put(Row row, int index, Cell cell, CellStyle style) {
        if (cell instanceof Cell.Count count) {
            SheetFrame.put(row, index, count.number(), style);
        } else if (cell instanceof Cell.Amount amount) {
            SheetFrame.put(row, index, amount.number().doubleValue(), style);
        } else {
            SheetFrame.put(row, index, text(cell), style);
        }
    }

    /** The width that it needs, in half-width characters. */
    static int width(Cell cell) {
        if (cell instanceof Cell.Count count) {
            return Long.toString(count.number()).length() + 2;
        }
        return cell instanceof Cell.Amount amount
                ? amount.number().toPlainString().length() + 4
                : CellText.width(text(cell));
    }

    /** Words as they stand in the workbook; empty text for numbers. */
    static String text(Cell cell) {
        if (cell instanceof Cell.Words words) {
            return words.zh();
        }
        return cell instanceof Cell.Mark mark ? mark.zh() : "";
    }

    /** What somebody who reads the cell back finds in it. */
    static String readBack(Cell cell) {
        return cell instanceof Cell.Count count ? Long.toString(count.number()) : CellText.fitting(text(cell));
    }

    /** How a column of a long list is written. */
    static CellStyle ofColumn(Styles styles, Kind kind) {
        return switch (kind) {
            case TEXT -> styles.text;
            case WRAP -> styles.wrap;
            case CENTRE -> styles.centre;
            case COUNT -> styles.count;
            case DECIMAL -> styles.decimal;
            case MONEY -> styles.money;
            case NUMBER -> styles.plainNumber;
            case DATE -> styles.date;
        };
    }

    /** How a cell of a small table is written, whose columns share their width with others. */
    static CellStyle ofCell(Styles styles, Kind kind, Cell cell) {
        if (cell instanceof Cell.Mark mark) {
            return mark.alarm() ? styles.alarmText : styles.centre;
        }
        if (kind == Kind.DATE) {
            return styles.date;
        }
        if (cell instanceof Cell.Amount) {
            return kind == Kind.MONEY ? styles.money : styles.plainNumber;
        }
        boolean number = kind == Kind.COUNT || kind == Kind.MONEY || kind == Kind.NUMBER;
        return number ? styles.count : styles.wrap;
    }
}
