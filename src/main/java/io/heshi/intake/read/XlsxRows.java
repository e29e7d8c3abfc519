package io.heshi.intake.read;

import io.heshi.intake.read.Workbook.SheetPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The rows of all sheets of an .xlsx workbook, in workbook order. Rows that the file leaves out are not made up. */
final class XlsxRows implements RowSource {
    private final String fileName;
    private final Workbook workbook;
    private final Iterator<SheetPart> sheets;
    private @Nullable SheetCells cells;

    private XlsxRows(String fileName, Workbook workbook) {
        this.fileName = fileName;
        this.workbook = workbook;
        sheets = workbook.sheets().iterator();
    }

    static RowSource open(Path file, String fileName) {
        try {
            return new XlsxRows(fileName, Workbook.open(file, fileName));
        } catch (IOException | XMLStreamException | RuntimeException damaged) {
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
                SheetPart part = sheets.next();
                sheet = part.name();
                cells = new SheetCells(fileName, workbook, part);
            }
        } catch (IOException | XMLStreamException | RuntimeException damaged) {
            throw unreadable(
                    damaged,
                    cells == null ? new Spot(fileName, sheet, 0) : new Spot(fileName, cells.sheet(), cells.line()));
        }
    }

    private static UnreadableFile unreadable(Exception damaged, Spot spot) {
        if (damaged instanceof UnreadableFile known) {
            return known;
        }
        if (damaged instanceof Xml.TooLong) {
            return SheetLimits.tooManyCharacters(spot);
        }
        if (Xml.isCausedBy(damaged, GuardedInput.Bomb.class)) {
            return new UnreadableFile(
                    spot,
                    "工作簿解压后异常庞大，像是恶意或损坏的文件，不再读取。请重新导出。",
                    "the workbook unpacks to far more than data does, as a malicious or damaged file would, and is not read."
                            + " Export it again.");
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
