package io.heshi.testing.exports;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The formats in which a table of texts may come. */
public enum TableFormat {
    CSV(StandardCharsets.UTF_8),
    GB_CSV(Charset.forName("GB18030")),
    UTF_16_TABS(StandardCharsets.UTF_16LE),
    XLSX(StandardCharsets.UTF_8),
    XLS(StandardCharsets.UTF_16LE),
    HTML(StandardCharsets.UTF_8),
    XML(StandardCharsets.UTF_8),
    DBF(Charset.forName("GBK"));

    private static final Set<TableFormat> WITHOUT_CONTROLS = Set.of(UTF_16_TABS, XLSX, HTML, XML);

    private final Charset charset;

    TableFormat(Charset charset) {
        this.charset = charset;
    }

    /** The formats that part fields by a character. */
    public boolean isText() {
        return this == CSV || this == GB_CSV || this == UTF_16_TABS;
    }

    /** Whether a cell of the format can hold the text. */
    public boolean canHold(String text) {
        boolean controls = text.chars()
                .anyMatch(c -> (c < ' ' && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0) || c >= 0xFFFE);
        return charset.newEncoder().canEncode(text) && !(controls && WITHOUT_CONTROLS.contains(this));
    }

    /** Writes the table, its first row on top, into a new file; all rows have the same number of cells. */
    public Path write(Path folder, List<List<String>> rows) throws IOException {
        Path file = Files.createTempFile(folder, "table", ".bin");
        return switch (this) {
            case CSV, GB_CSV -> TextFile.write(file, rows, charset, ",");
            case UTF_16_TABS -> TextFile.write(file, rows, charset, "\t");
            case XLSX -> XlsxFile.write(file, rows);
            case XLS -> XlsFile.write(file, rows);
            case HTML -> HtmlFile.write(file, rows);
            case XML -> XmlSpreadsheetFile.write(file, rows);
            case DBF -> DbfFile.write(file, rows);
        };
    }
}
