package io.heshi.intake.layouts;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks of both Excel formats. Their names say nothing of which. */
final class Books {
    private Books() {}

    static Path xlsx(Path folder, Filling filling) throws IOException {
        return save(folder, new XSSFWorkbook(), filling);
    }

    static Path xls(Path folder, Filling filling) throws IOException {
        return save(folder, new HSSFWorkbook(), filling);
    }

    private static Path save(Path folder, Workbook book, Filling filling) throws IOException {
        Path path = Files.createTempFile(folder, "people", ".bin");
        try (book;
                OutputStream out = Files.newOutputStream(path)) {
            filling.fill(book);
            book.write(out);
        }
        return path;
    }

    /** Puts a table down as text cells, from a row on; empty texts make no cell. */
    static void put(Sheet sheet, int firstRow, List<List<String>> table) {
        for (int r = 0; r < table.size(); r++) {
            List<String> texts = table.get(r);
            var row = sheet.createRow(firstRow + r);
            for (int c = 0; c < texts.size(); c++) {
                if (!texts.get(c).isEmpty()) {
                    row.createCell(c).setCellValue(texts.get(c));
                }
            }
        }
    }

    @FunctionalInterface
    interface Filling {
        void fill(Workbook book);
    }
}
