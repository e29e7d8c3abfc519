package io.heshi.report.workbook;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Rewrites a zip file so that its bytes depend on the entries' names and contents only. */
public final class SteadyZip {

    /** Office programs expect the content types first. */
    private static final String FIRST = "[Content_Types].xml";

    private SteadyZip() {}

    /** Copies every entry, ordered by name and dated with the given day. */
    public static void rewrite(Path from, Path to, LocalDate day) throws IOException {
        try (ZipFile zip = new ZipFile(from.toFile());
                OutputStream file = new BufferedOutputStream(Files.newOutputStream(to));
                ZipOutputStream out = new ZipOutputStream(file)) {
            List<? extends ZipEntry> entries = zip.stream()
                    .sorted(Comparator.comparing(
                                    (ZipEntry entry) -> !entry.getName().equals(FIRST))
                            .thenComparing(ZipEntry::getName))
                    .toList();
            for (ZipEntry entry : entries) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(day.atStartOfDay());
                out.putNextEntry(copy);
                try (InputStream in = zip.getInputStream(entry)) {
                    in.transferTo(out);
                }
                out.closeEntry();
            }
        }
    }
}
