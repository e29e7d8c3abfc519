package io.heshi.testing.exports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks of Excel 2007 and later. */
public final class XlsxFile {
    private XlsxFile() {}

    /** One sheet, all cells text. */
    public static Path write(Path file, List<List<String>> rows) throws IOException {
        return write(file, "Sheet1", rows, List.of());
    }

    /** One sheet with merged regions such as {@code A2:A5}. */
    public static Path write(Path file, String sheet, List<List<String>> rows, List<String> merged) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XlsFile.fill(workbook.createSheet(sheet), rows, merged);
            return XlsFile.save(workbook, file);
        }
    }
}
