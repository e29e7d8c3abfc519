package io.heshi.report.document;

import io.heshi.report.document.Template.Constant;
import io.heshi.report.document.Template.Piece;
import io.heshi.report.document.Template.Place;
import io.heshi.report.document.Template.Words;
import io.heshi.report.workbook.CellText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/** Writes rows in the styles of their template. */
final class CellWriter {
    private static final String FORMULA_STARTS = "=+-@＝＋－＠\t\r";
    private static final String UNKNOWN = DocumentTexts.TEXTS.zh("value.unknown");
    private static final double LINE = 1.4;
    private static final float PADDING = 3;
    private static final float HIGHEST = 400;
    private static final int CHARACTER = 256;

    private final Workbook workbook;
    private final Map<Integer, CellStyle> quoted = new HashMap<>();

    CellWriter(Workbook workbook) {
        this.workbook = workbook;
    }

    /** @param at row of the sheet, from 0 */
    void write(Sheet sheet, Template.Row plan, int at, Function<String, Optional<Object>> values) {
        Row row = sheet.createRow(at);
        float height = plan.height();
        for (Template.Cell cell : plan.cells()) {
            CellStyle style = workbook.getCellStyleAt(cell.style());
            Cell written = row.createCell(cell.column());
            written.setCellStyle(style);
            Optional<Object> content = content(cell.content(), values);
            if (content.isPresent()) {
                put(written, content.get(), style);
                if (content.get() instanceof String text
                        && style.getWrapText()
                        && cell.lastColumn() >= cell.column()
                        && places(cell.content())) {
                    height = Math.max(height, height(text, width(sheet, cell), style));
                }
            }
        }
        if (height > 0) {
            row.setHeightInPoints(Math.min(height, HIGHEST));
        }
    }

    private static int width(Sheet sheet, Template.Cell cell) {
        return IntStream.rangeClosed(cell.column(), cell.lastColumn())
                .map(sheet::getColumnWidth)
                .sum();
    }

    private static boolean places(List<Piece> content) {
        return content.stream().anyMatch(Place.class::isInstance);
    }

    /** A place that stands alone keeps its kind of value; beside others everything is text. */
    private static Optional<Object> content(List<Piece> content, Function<String, Optional<Object>> values) {
        if (content.isEmpty()) {
            return Optional.empty();
        }
        if (content.size() == 1 && content.get(0) instanceof Place alone) {
            return values.apply(alone.name());
        }
        if (content.get(0) instanceof Constant constant) {
            return Optional.of(BigDecimal.valueOf(constant.number()));
        }
        StringBuilder text = new StringBuilder();
        for (Piece piece : content) {
            if (piece instanceof Words words) {
                text.append(words.text());
            } else if (piece instanceof Place place) {
                text.append(values.apply(place.name()).map(CellWriter::text).orElse(UNKNOWN));
            }
        }
        return Optional.of(text.toString());
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
    }

    private void put(Cell cell, Object value, CellStyle style) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate day
                && DateUtil.isADateFormat(style.getDataFormat(), style.getDataFormatString())) {
            cell.setCellValue(day);
        } else {
            text(cell, text(value));
        }
    }

    /** What begins like a formula stays text, also when somebody edits the cell. */
    private void text(Cell cell, String text) {
        cell.setCellValue(CellText.fitting(text));
        if (!text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0) {
            cell.setCellStyle(quoted.computeIfAbsent((int) cell.getCellStyle().getIndex(), index -> {
                CellStyle style = workbook.createCellStyle();
                style.cloneStyleFrom(workbook.getCellStyleAt(index));
                ((XSSFCellStyle) style).setQuotePrefixed(true);
                return style;
            }));
        }
    }

    /** Widths are counted in digits of the workbook's first font. */
    private float height(String text, int columnWidth, CellStyle style) {
        Font font = workbook.getFontAt(style.getFontIndex());
        double usual = workbook.getFontAt(0).getFontHeightInPoints();
        int characters = (int) Math.max(2, columnWidth / (double) CHARACTER * usual / font.getFontHeightInPoints());
        return (float) (CellText.lines(text, characters) * font.getFontHeightInPoints() * LINE) + PADDING;
    }
}
