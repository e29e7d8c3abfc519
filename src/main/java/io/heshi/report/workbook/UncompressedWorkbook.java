package io.heshi.report.workbook;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook whose file is not compressed: {@link SteadyZip} does that, and twice would take seconds. Its sheets are written by a
 * writer without locks. */
public final class UncompressedWorkbook extends SXSSFWorkbook {

    public UncompressedWorkbook(XSSFWorkbook workbook, int rowsInMemory) {
        super(workbook, rowsInMemory);
    }

    @Override
    protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
        ZipArchiveOutputStream archive = super.createArchiveOutputStream(out);
        archive.setLevel(Deflater.NO_COMPRESSION);
        return archive;
    }

    @Override
    protected SheetDataWriter createSheetDataWriter() throws IOException {
        return new SheetDataWriter() {
            @Override
            public Writer createWriter(File file) throws IOException {
                return new Utf8Writer(Files.newOutputStream(file.toPath()));
            }
        };
    }
}
