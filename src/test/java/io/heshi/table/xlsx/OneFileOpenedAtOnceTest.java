package io.heshi.table.xlsx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two equal workbooks of one night are one archived file, which several threads read at the same time. */
class OneFileOpenedAtOnceTest {
    private static final int THREADS = 4;
    private static final int OPENS = 4_000;
    private static final int MANY_OPENS = 100_000;

    @TempDir
    Path folder;

    /** Names of parts besides those of the workbook, the charset they are written in, and how many there are. */
    @ParameterizedTest
    @CsvSource({
        "xl/media/image, UTF-8, 0",
        "xl/media/image, UTF-8, 40",
        "xl/media/图片, UTF-8, 1",
        "xl/media/图片, UTF-8, 40",
        "xl/media/图片, GB18030, 1",
        "xl/media/图片, GB18030, 40",
        "xl/media/圖片, Big5, 40",
        "xl/media/画像, Shift_JIS, 40",
        "xl/media/é, ISO-8859-1, 40",
        "xl/media/рис, windows-1251, 40",
    })
    void a_sound_workbook_is_sound_for_everyone(String part, String charset, int parts) throws Exception {
        openAtOnce(workbook(part, Charset.forName(charset), parts), parts < 2 ? OPENS : OPENS / 4);
    }

    @Tag("slow")
    @Test
    void a_hundred_thousand_opens_find_nothing_wrong() throws Exception {
        openAtOnce(workbook("xl/media/image", UTF_8, 4), MANY_OPENS);
    }

    private static void openAtOnce(Path file, int opens) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Integer>> readers = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                readers.add(() -> read(file, opens / THREADS));
            }
            int read = 0;
            for (Future<Integer> reader : threads.invokeAll(readers)) {
                read += reader.get();
            }
            assertThat(read).isEqualTo(opens);
        } finally {
            threads.shutdownNow();
        }
    }

    private static int read(Path file, int opens) throws Exception {
        int whole = 0;
        for (int i = 0; i < opens; i++) {
            try (OfficeZip zip = OfficeZip.open(file)) {
                whole += zip.workbook().isPresent() ? 1 : 0;
            }
        }
        return whole;
    }

    private Path workbook(String part, Charset charset, int parts) throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), charset)) {
            put(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\""
                            + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                            + " Target=\"xl/workbook.xml\"/></Relationships>");
            put(zip, "xl/workbook.xml", "<workbook/>");
            for (int i = 0; i < parts; i++) {
                put(zip, part + i + ".png", "");
            }
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(UTF_8));
        zip.closeEntry();
    }
}
