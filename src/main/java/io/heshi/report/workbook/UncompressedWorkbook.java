package io.heshi.report.workbook;

import java.io.OutputStream;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook whose file is not compressed: {@link SteadyZip} does that, and twice would take seconds. */
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
}
