package io.heshi.intake.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of all sheets of an .xls workbook, in workbook order. Rows that the file leaves out are not made up. */
final class XlsRows implements RowSource {
    private final String fileName;
    private final XlsBook workbook;
    private final Iterator<XlsBook.Sheet> sheets;
    private @Nullable XlsSheet cells;

    private XlsRows(String fileName, XlsBook workbook) {
        this.fileName = fileName;
        this.workbook = workbook;
        sheets = workbook.sheets().iterator();
    }

    static RowSource open(Path file, String fileName, Optional<String> encoding) {
        try {
            return new XlsRows(fileName, XlsBook.open(file, fileName));
        } catch (IOException | RuntimeException damaged) {
            throw unreadable(damaged, Spot.file(fileName));
        }
    }

    @Override
    public Optional<Row> next() {
        String sheet = "";
        try {
            while (true) {
                if (cells != null) {
                    Optional<Row> row = cells.next();
                    if (row.isPresent()) {
                        return row;
                    }
                    cells.close();
                    cells = null;
                }
                if (!sheets.hasNext()) {
                    return Optional.empty();
                }
                XlsBook.Sheet part = sheets.next();
                sheet = part.name();
                cells = new XlsSheet(fileName, workbook, part);
            }
        } catch (IOException | RuntimeException damaged) {
            throw unreadable(
                    damaged,
                    cells == null ? new Spot(fileName, sheet, 0) : new Spot(fileName, cells.name(), cells.line()));
        }
    }

    private static UnreadableFile unreadable(Exception damaged, Spot spot) {
        if (damaged instanceof UnreadableFile known) {
            return known;
        }
        return DamagedWorkbook.at(spot);
    }

    @Override
    public Optional<String> encoding() {
        return Optional.empty();
    }

    @Override
    public void close() {
        try {
            if (cells != null) {
                cells.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            workbook.close();
        }
    }
}
