package io.heshi.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
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

    /** The rows below the one whose first cells are these. */
    List<List<String>> below(String name, String... header) {
        List<List<String>> rows = rows(name);
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).size() >= header.length
                    && rows.get(i).subList(0, header.length).equals(List.of(header))) {
                return rows.subList(i + 1, rows.size());
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

    int charts(String name) {
        return workbook.getSheet(name).getDrawingPatriarch().getCharts().size();
    }
}
