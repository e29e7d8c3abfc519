package io.heshi.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.opencsv.CSVWriter;
import io.heshi.report.workbook.CellText;
import io.heshi.report.workbook.SteadyZip;
import io.heshi.store.OwnFiles;
import io.heshi.vocabulary.text.FormulaText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Writes tables of texts, each into a CSV file of its own (UTF-8 with a byte order mark) and into a sheet of one workbook. Nothing in a cell acts as a
 * formula, the bytes depend on the rows alone, and the files are their owner's. They are moved into place when all are whole.
 */
final class LinkedFiles implements AutoCloseable {
    private static final int WINDOW = 200;
    private static final int MOST_ROWS = 1_000_000;
    private static final int WIDE = 60 * 256;
    private static final int NARROW = 14 * 256;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Such a workbook tells of no day, and the date of a zip entry cannot be older. */
    private static final LocalDate NO_DAY = LocalDate.of(1980, 1, 1);

    private final Path folder;
    private final Path staging;
    private final OwnFiles access;
    private final SXSSFWorkbook workbook = new SXSSFWorkbook(WINDOW);
    private final CellStyle quoted = workbook.createCellStyle();
    private final List<Path> files = new ArrayList<>();

    LinkedFiles(Path folder, OwnFiles access) throws IOException {
        this.folder = folder;
        this.access = access;
        quoted.setQuotePrefixed(true);
        access.makeFolder(folder);
        staging = Files.createTempDirectory(folder, ".linked");
    }

    /** Takes the rows of a table one by one. */
    interface Rows {
        void add(List<String> row);
    }

    /** What brings them. */
    interface Source {
        void into(Rows rows);
    }

    /**
     * Writes a table.
     *
     * @param wide the column that holds sentences; -1 if none does
     */
    void table(String name, String title, List<String> header, int wide, Source source) throws IOException {
        Path file = staging.resolve(name + ".csv");
        files.add(file);
        try (Writer out = Files.newBufferedWriter(file, UTF_8)) {
            out.write(BYTE_ORDER_MARK);
            CSVWriter csv = new CSVWriter(out, ',', '"', '"', "\r\n");
            TableSheets sheets = new TableSheets(title, header, wide);
            line(csv, header);
            source.into(row -> {
                line(csv, row);
                sheets.add(row);
            });
            // The writer keeps what goes wrong to itself until it is asked.
            if (csv.checkError()) {
                throw new IOException("cannot write the pairs", csv.getException());
            }
        }
    }

    private static void line(CSVWriter csv, List<String> row) {
        csv.writeNext(
                row.stream().map(FormulaText::harmless).map(CellText::fitting).toArray(String[]::new), false);
    }

    /** A table of the workbook, in further sheets where one is full. */
    private final class TableSheets {
        private final String title;
        private final List<String> header;
        private final int wide;
        private int parts;
        private int next;
        private Sheet sheet;

        TableSheets(String title, List<String> header, int wide) {
            this.title = title;
            this.header = header;
            this.wide = wide;
            this.sheet = begin();
        }

        private Sheet begin() {
            parts++;
            Sheet begun = workbook.createSheet(WorkbookUtil.createSafeSheetName(parts == 1 ? title : title + parts));
            cells(begun.createRow(0), header);
            begun.createFreezePane(0, 1);
            for (int i = 0; i < header.size(); i++) {
                begun.setColumnWidth(i, i == wide ? WIDE : NARROW);
            }
            next = 1;
            return begun;
        }

        void add(List<String> row) {
            if (next > MOST_ROWS) {
                sheet = begin();
            }
            cells(sheet.createRow(next++), row);
        }

        private void cells(Row row, List<String> texts) {
            for (int i = 0; i < texts.size(); i++) {
                String text = texts.get(i);
                if (!text.isEmpty()) {
                    Cell cell = row.createCell(i);
                    cell.setCellValue(CellText.fitting(text));
                    if (FormulaText.is(text)) {
                        cell.setCellStyle(quoted);
                    }
                }
            }
        }
    }

    /** Writes the workbook, and moves every file into place. */
    List<Path> putInPlace(String workbookName) throws IOException {
        Path unsteady = staging.resolve("unsteady");
        Date day = Date.from(NO_DAY.atStartOfDay(ZoneOffset.UTC).toInstant());
        workbook.getXSSFWorkbook().getProperties().getCoreProperties().setCreated(Optional.of(day));
        try (OutputStream out = Files.newOutputStream(unsteady)) {
            workbook.write(out);
        }
        Path book = staging.resolve(workbookName);
        SteadyZip.rewrite(unsteady, book, NO_DAY);
        files.add(0, book);
        List<Path> placed = new ArrayList<>();
        for (Path file : files) {
            access.close(file);
            Path place = folder.resolve(String.valueOf(file.getFileName()));
            Files.move(file, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            placed.add(place);
        }
        return placed;
    }

    @Override
    public void close() throws IOException {
        workbook.close();
        try (var left = Files.list(staging)) {
            for (Path file : left.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(staging);
    }
}
