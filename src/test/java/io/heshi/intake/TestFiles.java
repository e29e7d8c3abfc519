package io.heshi.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes files as departments export them. */
public final class TestFiles {
    private TestFiles() {}

    public static Path text(Path folder, String name, Charset charset, String... lines) throws IOException {
        return Files.write(folder.resolve(name), (String.join("\n", lines) + "\n").getBytes(charset));
    }

    /** A table as CSV, every field quoted that needs it. */
    public static Path csv(Path folder, String name, Charset charset, List<List<String>> table) throws IOException {
        List<String> lines = new ArrayList<>();
        for (List<String> row : table) {
            lines.add(String.join(",", row.stream().map(TestFiles::quoted).toList()));
        }
        return text(folder, name, charset, lines.toArray(String[]::new));
    }

    private static String quoted(String field) {
        boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }

    /** A table as the only sheet of a workbook, all cells text; empty texts make no cell. */
    public static Path xlsx(Path folder, String name, List<List<String>> table) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            fill(workbook.createSheet("表1"), table);
            return save(workbook, folder.resolve(name));
        }
    }

    public static void fill(XSSFSheet sheet, List<List<String>> table) {
        for (int r = 0; r < table.size(); r++) {
            XSSFRow row = sheet.createRow(r);
            for (int c = 0; c < table.get(r).size(); c++) {
                if (!table.get(r).get(c).isEmpty()) {
                    Cell cell = row.createCell(c);
                    cell.setCellValue(table.get(r).get(c));
                }
            }
        }
    }

    public static Path save(XSSFWorkbook workbook, Path path) throws IOException {
        try (OutputStream out = Files.newOutputStream(path)) {
            workbook.write(out);
        }
        return path;
    }
}
