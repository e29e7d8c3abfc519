package io.heshi.table.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MacrosTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"xl/vbaProject.bin", "XL/VBAPROJECT.BIN", "xl/macrosheets/sheet1.xml"})
    void a_workbook_with_programs_inside_has_macros(String entry) throws IOException {
        assertThat(Macros.in(zipped(entry), Format.XLSX)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"_VBA_PROJECT_CUR", "_vba_project_cur", "Macros"})
    void an_old_workbook_with_programs_inside_has_macros(String storage) throws IOException {
        assertThat(Macros.in(old(storage), Format.XLS)).isTrue();
    }

    @Test
    void others_have_none() throws IOException {
        assertThat(Macros.in(zipped("xl/styles.xml"), Format.XLSX)).isFalse();
        assertThat(Macros.in(old("Notes"), Format.XLS)).isFalse();
        assertThat(Macros.in(Files.writeString(folder.resolve("c.csv"), "a,b"), Format.CSV))
                .isFalse();
    }

    private Path zipped(String entry) throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.putNextEntry(new ZipEntry(entry));
        }
        return file;
    }

    private Path old(String storage) throws IOException {
        Path file = folder.resolve("a.xls");
        try (POIFSFileSystem container = new POIFSFileSystem();
                HSSFWorkbook book = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            book.createSheet();
            container.createDocument(new ByteArrayInputStream(book.getBytes()), "Workbook");
            container.createDirectory(storage);
            container.writeFilesystem(out);
        }
        return file;
    }
}
