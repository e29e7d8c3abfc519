package io.heshi.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What stands in workbooks and documents, as a reader sees it. */
final class Sheets {
    private static final int COLUMNS = 60;

    private Sheets() {}

    /** Rows by sheet, every one as long as the longest. */
    static Map<String, List<List<String>>> read(Path file) {
        DataFormatter formatter = new DataFormatter(Locale.ROOT);
        Map<String, List<List<String>>> sheets = new TreeMap<>();
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            workbook.forEach(sheet -> {
                List<List<String>> rows = new ArrayList<>();
                for (Row row : sheet) {
                    String[] cells = new String[COLUMNS];
                    Arrays.fill(cells, "");
                    row.forEach(cell -> {
                        if (cell.getColumnIndex() < cells.length) {
                            cells[cell.getColumnIndex()] = formatter.formatCellValue(cell);
                        }
                    });
                    rows.add(List.of(cells));
                }
                sheets.put(sheet.getSheetName(), rows);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sheets;
    }

    /** The rows of the table that has all these headers, by header, down to its end or to the next note. */
    static List<Map<String, String>> table(List<List<String>> sheet, String... headers) {
        int head = 0;
        while (!sheet.get(head).containsAll(List.of(headers))) {
            head++;
        }
        List<Map<String, String>> table = new ArrayList<>();
        for (List<String> row : sheet.subList(head + 1, sheet.size())) {
            if (row.stream().filter(cell -> !cell.isEmpty()).count() < 2) {
                break;
            }
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                cells.putIfAbsent(sheet.get(head).get(i), row.get(i));
            }
            table.add(cells);
        }
        return table;
    }

    /** Rows that begin with a number. */
    static List<List<String>> lines(List<List<String>> sheet) {
        return sheet.stream().filter(row -> row.get(0).matches("\\d+")).toList();
    }

    static List<String> sum(List<List<String>> sheet) {
        return sheet.stream().filter(row -> row.get(0).equals("合计")).findFirst().orElseThrow();
    }

    /** The whole number that a text tells; nothing is none. */
    static long number(String text) {
        return text.isEmpty() ? 0 : Math.round(Double.parseDouble(text.replace(",", "")) * 100) / 100;
    }
}
