package io.heshi.city.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Enumeration;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A workbook of one sheet, streamed, whose bytes depend on the rows alone and not on when it was written. */
final class WorkbookTable implements Table {

    private static final Instant CREATED = Instant.parse("2024-01-01T00:00:00Z");
    private static final LocalDateTime ZIPPED = LocalDateTime.of(2024, 1, 1, 0, 0);
    private static final int ROWS_IN_MEMORY = 200;

    private final Path file;
    private final SXSSFWorkbook workbook = new SXSSFWorkbook(null, ROWS_IN_MEMORY, false, false);
    private final SXSSFSheet sheet;
    private int rows;

    /** @param title the first line, across {@code width} merged cells; empty for none */
    WorkbookTable(Path file, String title, int width) {
        this.file = file;
        this.sheet = workbook.createSheet("Sheet1");
        if (!title.isEmpty()) {
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, width - 1));
            row(title);
        }
        POIXMLProperties.CoreProperties properties =
                workbook.getXSSFWorkbook().getProperties().getCoreProperties();
        properties.setCreator("");
        properties.setCreated(Optional.of(Date.from(CREATED)));
        properties.setModified(Optional.of(Date.from(CREATED)));
    }

    @Override
    public void row(Object... cells) {
        SXSSFRow row = sheet.createRow(rows++);
        for (int i = 0; i < cells.length; i++) {
            fill(row, i, cells[i]);
        }
    }

    @Override
    public void close() throws IOException {
        Path draft = Files.createTempFile("city", ".xlsx");
        try (workbook) {
            try (OutputStream out = Files.newOutputStream(draft)) {
                workbook.write(out);
            }
            zipAgain(draft);
        } finally {
            Files.delete(draft);
        }
    }

    private void zipAgain(Path draft) throws IOException {
        try (ZipFile from = new ZipFile(draft.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(file))) {
            to.setLevel(Deflater.BEST_COMPRESSION);
            for (Enumeration<? extends ZipEntry> entries = from.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(ZIPPED);
                to.putNextEntry(copy);
                try (InputStream content = from.getInputStream(entry)) {
                    content.transferTo(to);
                }
                to.closeEntry();
            }
        }
    }

    private static void fill(SXSSFRow row, int column, Object value) {
        if (value instanceof BigDecimal || value instanceof Integer) {
            SXSSFCell cell = row.createCell(column);
            cell.setCellValue(((Number) value).doubleValue());
        } else if (!value.toString().isEmpty()) {
            row.createCell(column).setCellValue(value.toString());
        }
    }
}
