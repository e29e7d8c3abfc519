package io.heshi.testing.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** Workbooks of Excel 97-2003. */
public final class XlsFile {
    private XlsFile() {}

    /** One sheet, all cells text. */
    public static Path write(Path file, List<List<String>> rows) throws IOException {
        return write(file, "Sheet1", rows, List.of());
    }

    /** One sheet with merged regions such as {@code A2:A5}. */
    public static Path write(Path file, String sheet, List<List<String>> rows, List<String> merged) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            fill(workbook.createSheet(sheet), rows, merged);
            return save(workbook, file);
        }
    }

    static void fill(Sheet sheet, List<List<String>> rows, List<String> merged) {
        for (int r = 0; r < rows.size(); r++) {
            Row row = sheet.createRow(r);
            for (int c = 0; c < rows.get(r).size(); c++) {
                if (!rows.get(r).get(c).isEmpty()) {
                    row.createCell(c).setCellValue(rows.get(r).get(c));
                }
            }
        }
        merged.forEach(region -> sheet.addMergedRegion(CellRangeAddress.valueOf(region)));
    }

    /** Saves a workbook that a test has made. */
    public static Path save(Workbook workbook, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return file;
    }
}
