package io.heshi.table.sheet;

import io.heshi.table.Row;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** The rows of one sheet of a workbook, in order. */
public interface SheetRows extends Closeable {
    Optional<Row> next() throws IOException, XMLStreamException;

    String name();

    /** The row last begun, 0 before the first. */
    long line();
}
