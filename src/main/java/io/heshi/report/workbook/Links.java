package io.heshi.report.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Links from cells to cells of other sheets. They are kept in files, since POI holds an object for each in memory, and put into the
 * sheets when the workbook is packed.
 */
final class Links implements AutoCloseable {
    private final Path folder;
    private final Map<String, Written> sheets = new HashMap<>();

    private record Written(Path file, BufferedWriter out) {}

    /** @param folder for the files */
    Links(Path folder) {
        this.folder = folder;
    }

    /** A cell of a sheet as a link says it; rows and columns from 0. */
    static String place(String sheet, long row, int column) {
        return "'" + sheet.replace("'", "''") + "'!" + CellReference.convertNumToColString(column) + (row + 1);
    }

    /** Cells of a column as a chart says them. */
    static String range(String sheet, int firstRow, int rows, int column) {
        String first = "$" + CellReference.convertNumToColString(column) + "$";
        return "'" + sheet.replace("'", "''") + "'!" + first + (firstRow + 1) + ":" + first + (firstRow + rows);
    }

    /** @param place where it leads */
    void add(XSSFSheet sheet, int row, int column, String place) {
        String entry = sheet.getPackagePart().getPartName().getName().substring(1);
        Written written = sheets.computeIfAbsent(entry, this::open);
        String from = CellReference.convertNumToColString(column) + (row + 1);
        try {
            written.out.write("<hyperlink ref=\"" + from + "\" location=\"" + escaped(place) + "\"/>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The links of every sheet that has any, by its entry in the zip file; nothing can be added any more. */
    Map<String, Path> files() throws IOException {
        close();
        return sheets.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, sheet -> sheet.getValue().file));
    }

    private Written open(String entry) {
        try {
            Path file = Files.createTempFile(folder, "links", ".xml");
            return new Written(file, Files.newBufferedWriter(file, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    @Override
    public void close() throws IOException {
        for (Written written : sheets.values()) {
            written.out.close();
        }
    }
}
