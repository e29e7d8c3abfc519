package io.heshi.report.workbook;

import io.heshi.report.words.Wording;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How a workbook comes to be a file: streamed with constant memory, packed with steady bytes, sealed. */
final class XlsxFile {
    private static final int ROWS_IN_MEMORY = 200;

    private final Wording wording;
    private final String office;
    private final LocalDate day;

    /** @param day the point in time that it tells of, by which it is dated */
    XlsxFile(Wording wording, LocalDate day) {
        this(wording, "", day);
    }

    /** @param office who fills it in */
    XlsxFile(Wording wording, String office, LocalDate day) {
        this.wording = wording;
        this.office = office;
        this.day = day;
    }

    /** @param warnings in red on every sheet */
    void write(Path file, List<String> warnings, Consumer<Book> sheets) throws IOException {
        Path folder = Files.createDirectories(file.resolveSibling(file.getFileName() + ".poi"));
        Path unsteady = folder.resolve("workbook.xlsx");
        try (Links links = new Links(folder)) {
            TempFile.withStrategy(new DefaultTempFileCreationStrategy(folder.toFile()), () -> {
                build(unsteady, warnings, links, sheets);
                return unsteady;
            });
            SteadyZip.rewrite(unsteady, file, day, links.files());
        } catch (UncheckedIOException e) {
            throw new IOException("cannot write the workbook", e);
        }
    }

    private void build(Path file, List<String> warnings, Links links, Consumer<Book> sheets) {
        try (XSSFWorkbook inMemory = new XSSFWorkbook()) {
            FileProperties.put(inMemory, wording, day);
            Styles styles = new Styles(inMemory);
            try (SXSSFWorkbook workbook = new UncompressedWorkbook(inMemory, ROWS_IN_MEMORY);
                    OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                sheets.accept(new Book(workbook, styles, wording, links, office, day, warnings));
                workbook.write(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
