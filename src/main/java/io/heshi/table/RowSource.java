package io.heshi.table;

import java.io.Closeable;
import java.util.List;
import java.util.Optional;

/** The rows of one file, in order, read as they are asked for: memory does not grow with the file. */
public interface RowSource extends Closeable {

    /**
     * The next row, or empty at the end.
     *
     * @throws UnreadableFile if the file is damaged from here on
     */
    Optional<Row> next();

    /** The charset that the file is read in, or empty for a workbook. */
    Optional<String> encoding();

    /** The character that parts the fields of a text file, or empty for every other format. */
    default Optional<Character> delimiter() {
        return Optional.empty();
    }

    /** The sheets of a workbook in their order; none for every other format, which can hide nothing. */
    default List<SheetName> sheets() {
        return List.of();
    }

    /** Goes on with the next sheet, where that is possible without reading the rest of this one. */
    default void passSheet() {}

    @Override
    void close();
}
