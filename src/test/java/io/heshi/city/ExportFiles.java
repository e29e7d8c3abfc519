package io.heshi.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** One night's files, read back with the shipped column synonyms. */
final class ExportFiles {

    private ExportFiles() {}

    /** The data rows by canonical column; columns without a canonical name are left out. */
    static List<Map<String, String>> rows(Path night, String source) {
        Map<String, String> columns = JobTables.columns(source);
        List<List<String>> lines = lines(night, source);
        int header = headerRow(lines, source, columns);
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> line : lines.subList(header + 1, lines.size())) {
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < line.size() && i < lines.get(header).size(); i++) {
                String column =
                        columns.get(JobTables.headerKey(lines.get(header).get(i)));
                if (column != null) {
                    row.put(column, line.get(i));
                }
            }
            // Titles, sums and signatures speak of no unit.
            if (!columns.containsValue("unit_name")
                    || !row.getOrDefault("unit_name", "").isEmpty()) {
                rows.add(row);
            }
        }
        return rows;
    }

    static List<String> header(Path night, String source) {
        List<List<String>> lines = lines(night, source);
        return lines.get(headerRow(lines, source, JobTables.columns(source)));
    }

    static List<List<String>> lines(Path night, String source) {
        Path file = only(night.resolve(source));
        if (file.toString().endsWith(".csv")) {
            Charset charset = source.equals("hr") ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
            return JobTables.csv(file, charset);
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            List<List<String>> lines = new ArrayList<>();
            for (Row row : workbook.getSheetAt(0)) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < row.getLastCellNum(); i++) {
                    cells.add(text(row.getCell(i, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)));
                }
                lines.add(cells);
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int headerRow(List<List<String>> lines, String source, Map<String, String> columns) {
        for (int i = 0; i < 15; i++) {
            Set<String> known = new LinkedHashSet<>();
            lines.get(i).forEach(cell -> known.add(columns.getOrDefault(JobTables.headerKey(cell), "")));
            if (known.containsAll(JobTables.requiredColumns(source))) {
                return i;
            }
        }
        throw new IllegalStateException("no header row in " + source);
    }

    private static String text(Cell cell) {
        return cell.getCellType() == CellType.NUMERIC
                ? BigDecimal.valueOf(cell.getNumericCellValue())
                        .stripTrailingZeros()
                        .toPlainString()
                : cell.getStringCellValue();
    }

    private static Path only(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.reduce((one, other) -> {
                        throw new IllegalStateException("two files for one source");
                    })
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
