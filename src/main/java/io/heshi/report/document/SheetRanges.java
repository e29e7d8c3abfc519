package io.heshi.report.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;

/** What a sheet says of ranges of its cells: print area, lists to choose from, coloured cells. They go with their rows. */
final class SheetRanges {
    private final XSSFWorkbook workbook;
    private final int index;

    SheetRanges(XSSFWorkbook workbook, int index) {
        this.workbook = workbook;
        this.index = index;
    }

    void move(RowMoves moves) {
        Optional.ofNullable(workbook.getPrintArea(index))
                .ifPresent(area -> workbook.setPrintArea(
                        index,
                        Arrays.stream(area.split(","))
                                .map(part -> part.substring(part.lastIndexOf('!') + 1)
                                        .replace("$", ""))
                                .map(part -> absolute(moves.moved(CellRangeAddress.valueOf(part))))
                                .collect(Collectors.joining(","))));
        XSSFSheet sheet = workbook.getSheetAt(index);
        CTWorksheet parts = sheet.getCTWorksheet();
        if (parts.isSetDataValidations()) {
            parts.getDataValidations()
                    .getDataValidationList()
                    .forEach(rule -> rule.setSqref(moved(rule.getSqref(), moves)));
        }
        parts.getConditionalFormattingList().forEach(rule -> rule.setSqref(moved(rule.getSqref(), moves)));
        if (parts.isSetAutoFilter()) {
            sheet.setAutoFilter(
                    moves.moved(CellRangeAddress.valueOf(parts.getAutoFilter().getRef())));
        }
    }

    /** A relative one would mean other cells from every other cell. */
    private static String absolute(CellRangeAddress range) {
        return new CellReference(range.getFirstRow(), range.getFirstColumn(), true, true).formatAsString()
                + ":"
                + new CellReference(range.getLastRow(), range.getLastColumn(), true, true).formatAsString();
    }

    private static List<String> moved(List<?> ranges, RowMoves moves) {
        List<String> moved = new ArrayList<>();
        ranges.forEach(range -> moved.add(moved(String.valueOf(range), moves)));
        return moved;
    }

    private static String moved(String range, RowMoves moves) {
        return moves.moved(CellRangeAddress.valueOf(range)).formatAsString();
    }
}
