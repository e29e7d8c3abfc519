package io.heshi.city.export;

import java.io.Closeable;
import java.io.IOException;

/** A file being written row by row. Cells are {@link String}, or {@link Number} where a workbook holds a number. */
public interface Table extends Closeable {

    void row(Object... cells) throws IOException;
}
