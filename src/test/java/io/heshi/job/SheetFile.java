package io.heshi.job;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** A workbook of one sheet of texts. */
final class SheetFile {
    private SheetFile() {}

    static Path write(Path file, Workbook book, String name, List<List<String>> rows) throws IOException {
        Files.createDirectories(file.getParent());
        try (book;
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = book.createSheet(name);
            for (int r = 0; r < rows.size(); r++) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < rows.get(r).size(); c++) {
                    row.createCell(c).setCellValue(rows.get(r).get(c));
                }
            }
            book.write(out);
        }
        return file;
    }
}
