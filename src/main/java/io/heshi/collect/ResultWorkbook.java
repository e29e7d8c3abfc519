package io.heshi.collect;

import io.heshi.catalogue.Label;
import io.heshi.catalogue.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** What became of the rows of a returned file: the same rows, with how each ended, so that nothing that was typed is lost. */
final class ResultWorkbook {
    private static final int WINDOW = 100;
    private static final int WIDE = 40 * 256;
    private static final int NARROW = 14 * 256;
    private static final Map<Ending, IndexedColors> COLOURS = new EnumMap<>(Map.of(
            Ending.APPLIED, IndexedColors.LIGHT_GREEN,
            Ending.CONFLICT, IndexedColors.ROSE,
            Ending.STALE, IndexedColors.LIGHT_ORANGE,
            Ending.UNKNOWN, IndexedColors.ROSE,
            Ending.FOREIGN, IndexedColors.ROSE,
            Ending.INVALID, IndexedColors.LIGHT_YELLOW,
            Ending.NOT_RETURNED, IndexedColors.GREY_25_PERCENT));

    private final Texts texts;

    ResultWorkbook(Texts texts) {
        this.texts = texts;
    }

    void write(Collected collected, Collected.Result result, Path target) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(WINDOW);
                OutputStream out = Files.newOutputStream(target)) {
            Sheet sheet = book.createSheet(texts.zh("result.ending"));
            Map<Ending, CellStyle> styles = styles(book);
            CellStyle quoted = book.createCellStyle();
            quoted.setQuotePrefixed(true);
            int width = Math.max(
                    result.header().size(),
                    result.rows().stream()
                            .mapToInt(row -> row.cells().size())
                            .max()
                            .orElse(0));
            Row head = sheet.createRow(0);
            cells(head, 0, result.header(), quoted);
            heading(book, head.createCell(width), texts.zh("result.ending"));
            heading(book, head.createCell(width + 1), texts.zh("result.why"));
            heading(book, head.createCell(width + 2), texts.zh("result.place"));
            int line = 1;
            for (Collected.Row one : result.rows()) {
                Row row = sheet.createRow(line++);
                cells(row, 0, one.cells(), quoted);
                ending(row, width, collected.called(one.ending()), one, styles);
                row.createCell(width + 2)
                        .setCellValue(texts.zh(
                                one.sheet().isEmpty() ? "result.line" : "result.row",
                                one.sheet(),
                                Long.toString(one.line())));
            }
            sheet.setColumnWidth(width, NARROW);
            sheet.setColumnWidth(width + 1, WIDE);
            sheet.createFreezePane(0, 1);
            book.write(out);
        }
    }

    /** Exceptions that did not come back with their packs. */
    void write(List<Missing> missing, Path target) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(WINDOW);
                OutputStream out = Files.newOutputStream(target)) {
            Sheet sheet = book.createSheet(texts.zh("result.missing"));
            Row head = sheet.createRow(0);
            heading(book, head.createCell(0), texts.zh("result.unit"));
            heading(book, head.createCell(1), texts.zh("result.number"));
            heading(book, head.createCell(2), texts.zh("result.ending"));
            int line = 1;
            for (Missing one : missing) {
                Row row = sheet.createRow(line++);
                row.createCell(0).setCellValue(one.unit());
                row.createCell(1).setCellValue(one.number());
                row.createCell(2).setCellValue(texts.zh("ending." + Ending.NOT_RETURNED.code()));
            }
            sheet.setColumnWidth(0, WIDE);
            sheet.createFreezePane(0, 1);
            book.write(out);
        }
    }

    private static void ending(Row row, int column, Label called, Collected.Row one, Map<Ending, CellStyle> styles) {
        Cell cell = row.createCell(column);
        cell.setCellValue(called.zh());
        CellStyle style = styles.get(one.ending());
        if (style != null) {
            cell.setCellStyle(style);
        }
        row.createCell(column + 1).setCellValue(one.why().zh());
    }

    private static void cells(Row row, int from, List<String> texts, CellStyle quoted) {
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            if (!text.isEmpty()) {
                Cell cell = row.createCell(from + i);
                cell.setCellValue(text.substring(0, Math.min(text.length(), 32_000)));
                if ("=+-@".indexOf(text.charAt(0)) >= 0) {
                    cell.setCellStyle(quoted);
                }
            }
        }
    }

    private static void heading(SXSSFWorkbook book, Cell cell, String text) {
        CellStyle style = book.createCellStyle();
        Font bold = book.createFont();
        bold.setBold(true);
        style.setFont(bold);
        cell.setCellStyle(style);
        cell.setCellValue(text);
    }

    private static Map<Ending, CellStyle> styles(SXSSFWorkbook book) {
        Map<Ending, CellStyle> styles = new EnumMap<>(Ending.class);
        COLOURS.forEach((ending, colour) -> {
            CellStyle style = book.createCellStyle();
            style.setFillForegroundColor(colour.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            styles.put(ending, style);
        });
        return styles;
    }
}
