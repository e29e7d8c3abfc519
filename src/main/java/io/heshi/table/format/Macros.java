package io.heshi.table.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Programs inside workbooks. */
public final class Macros {
    /** Of a workbook of Excel ([MS-XLS] 2.1.7.21) and, as some programs save it, of a document. */
    private static final Set<String> STORAGES = Set.of("_VBA_PROJECT_CUR", "MACROS");

    private Macros() {}

    /**
     * Whether a file of this format holds macros.
     *
     * @throws IOException if the file is damaged
     */
    public static boolean in(Path file, Format format) throws IOException {
        return switch (format) {
            case XLSX -> inZip(file);
            case XLS -> inContainer(file);
            default -> false;
        };
    }

    private static boolean inZip(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.stream()
                    .map(entry -> entry.getName().toLowerCase(Locale.ROOT))
                    .anyMatch(name -> name.endsWith("vbaproject.bin") || name.startsWith("xl/macrosheets/"));
        }
    }

    private static boolean inContainer(Path file) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            return container.getRoot().getEntryNames().stream()
                    .anyMatch(name -> STORAGES.contains(name.toUpperCase(Locale.ROOT)));
        }
    }
}
