package io.heshi.table.sheet;

import io.heshi.table.FileLocation;
import io.heshi.table.Row;
import io.heshi.table.RowSource;
import io.heshi.table.SheetName;
import io.heshi.table.UnreadableFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The rows of all sheets of a workbook, in workbook order. Rows that the file leaves out are not made up. */
public final class WorkbookRows implements RowSource {
    private final String fileName;
    private final Closeable workbook;
    private final List<Sheet> sheets;
    private int opened;
    private final BiFunction<Exception, FileLocation, UnreadableFile> refusal;
    private @Nullable SheetRows rows;

    /** A sheet that is opened when its turn comes. */
    public record Sheet(SheetName sheet, Opening opening) {}

    /** Opens a sheet. */
    @FunctionalInterface
    public interface Opening {
        SheetRows open() throws IOException, XMLStreamException;
    }

    /** @param refusal what is said of a workbook that failed so at such a place; not asked when that is known already */
    public WorkbookRows(
            String fileName,
            Closeable workbook,
            List<Sheet> sheets,
            BiFunction<Exception, FileLocation, UnreadableFile> refusal) {
        this.fileName = fileName;
        this.workbook = workbook;
        this.sheets = List.copyOf(sheets);
        this.refusal = refusal;
    }

    @Override
    public Optional<Row> next() {
        String sheet = "";
        try {
            while (true) {
                if (rows != null) {
                    Optional<Row> row = rows.next();
                    if (row.isPresent()) {
                        return row;
                    }
                    rows.close();
                    rows = null;
                }
                if (opened == sheets.size()) {
                    return Optional.empty();
                }
                Sheet next = sheets.get(opened++);
                sheet = next.sheet().name();
                rows = next.opening().open();
            }
        } catch (UnreadableFile known) {
            throw known;
        } catch (IOException | XMLStreamException | RuntimeException damaged) {
            throw refusal.apply(
                    damaged,
                    rows == null
                            ? new FileLocation(fileName, sheet, 0)
                            : new FileLocation(fileName, rows.name(), rows.line()));
        }
    }

    @Override
    public List<SheetName> sheets() {
        return sheets.stream().map(Sheet::sheet).toList();
    }

    @Override
    public void passSheet() {
        try {
            if (rows != null) {
                rows.close();
                rows = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<String> encoding() {
        return Optional.empty();
    }

    @Override
    public void close() {
        try (workbook) {
            if (rows != null) {
                rows.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
