package io.heshi.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A published workbook read back. */
final class Workbook {

    private final XSSFWorkbook workbook;

    Workbook(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            workbook = new XSSFWorkbook(in);
        }
    }

    List<String> sheets() {
        return StreamSupport.stream(workbook.spliterator(), false)
                .map(Sheet::getSheetName)
                .toList();
    }

    Sheet sheet(String name) {
        return workbook.getSheet(name);
    }

    /** The rows of a sheet as a reader sees them, empty rows left out. */
    List<List<String>> rows(String name) {
        DataFormatter formatter = new DataFormatter(Locale.ROOT);
        List<List<String>> rows = new ArrayList<>();
        for (Row row : sheet(name)) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.getLastCellNum(); i++) {
                cells.add(formatter.formatCellValue(row.getCell(i, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)));
            }
            rows.add(cells);
        }
        return rows;
    }

    /** What a reader sees in a cell. */
    String text(String name, String cell) {
        CellReference at = new CellReference(cell);
        Row row = sheet(name).getRow(at.getRow());
        return row == null || row.getCell(at.getCol()) == null
                ? ""
                : new DataFormatter(Locale.ROOT).formatCellValue(row.getCell(at.getCol()));
    }

    /** The rows of the table below the one whose first cells are these. */
    List<List<String>> below(String name, String... header) {
        List<List<String>> rows = rows(name);
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).size() >= header.length
                    && rows.get(i).subList(0, header.length).equals(List.of(header))) {
                int last = i + 1;
                while (last < rows.size() && rows.get(last).stream().noneMatch(text -> text.startsWith("制表人："))) {
                    last++;
                }
                return rows.subList(i + 1, last);
            }
        }
        throw new AssertionError("no such header in " + name);
    }

    long formulas() {
        long formulas = 0;
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    formulas += cell.getCellType() == CellType.FORMULA ? 1 : 0;
                }
            }
        }
        return formulas;
    }

    /** What the charts of a sheet draw: names and figures of every series. */
    List<String> chartRanges(String name) {
        return ((XSSFSheet) sheet(name))
                .getDrawingPatriarch().getCharts().stream()
                        .flatMap(chart -> chart.getChartSeries().stream())
                        .flatMap(data ->
                                IntStream.range(0, data.getSeriesCount()).mapToObj(data::getSeries))
                        .flatMap(series -> Stream.of(
                                series.getCategoryData().getDataRangeReference(),
                                series.getValuesData().getDataRangeReference()))
                        .toList();
    }

    int charts(String name) {
        return workbook.getSheet(name).getDrawingPatriarch().getCharts().size();
    }
}
