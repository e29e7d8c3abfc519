package io.heshi.table.markup;

import io.heshi.table.CellKind;
import io.heshi.table.FileLocation;
import io.heshi.table.Row;
import io.heshi.table.RowSource;
import io.heshi.table.SheetName;
import io.heshi.table.UnreadableFile;
import io.heshi.table.sheet.CellBuffer;
import io.heshi.table.sheet.MergedCells;
import io.heshi.table.sheet.SheetLimits;
import io.heshi.table.text.TextEncoding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The rows of an "XML Spreadsheet 2003", as Excel 2002 and many web systems write under the name of a workbook. */
public final class XmlSpreadsheetRows implements RowSource {
    private static final String NAMESPACE = "urn:schemas-microsoft-com:office:spreadsheet";
    private static final int MOST_STYLES = 100_000;
    private static final String MIDNIGHT = "T00:00:00";

    private final String fileName;
    private final TextEncoding encoding;
    private final List<SheetName> pages;
    private final LimitedReader reader;
    private final XMLStreamReader xml;
    private final Map<String, Integer> indents = new HashMap<>();
    private final CellBuffer cells = new CellBuffer();
    private final MergedCells merged = new MergedCells();
    private String sheet = "";
    private int sheets;
    private long line;
    private long skipped;
    private String style = "";

    private XmlSpreadsheetRows(Path file, String fileName, TextEncoding encoding, List<SheetName> pages)
            throws IOException, XMLStreamException {
        this.fileName = fileName;
        this.encoding = encoding;
        this.pages = pages;
        reader = new LimitedReader(encoding.reader(file));
        xml = Xml.open(reader);
    }

    public static RowSource open(Path file, String fileName, Optional<String> declared) throws IOException {
        TextEncoding encoding = TextEncoding.ofMarkup(file, fileName, declared);
        try {
            return new XmlSpreadsheetRows(file, fileName, encoding, pages(file, encoding));
        } catch (XMLStreamException | RuntimeException damaged) {
            throw unreadable(damaged, FileLocation.file(fileName));
        }
    }

    /** Whether a sheet is hidden stands after its rows. This pass also shows that the file is whole. */
    private static List<SheetName> pages(Path file, TextEncoding encoding) throws IOException, XMLStreamException {
        List<SheetName> pages = new ArrayList<>();
        try (LimitedReader reader = new LimitedReader(encoding.reader(file))) {
            XMLStreamReader xml = Xml.open(reader);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    reader.step();
                    if (xml.getLocalName().equals("Worksheet")) {
                        String name = xml.getAttributeValue(NAMESPACE, "Name");
                        pages.add(new SheetName(name == null ? "" : name, false));
                    } else if (xml.getLocalName().equals("Visible")
                            && !pages.isEmpty()
                            && Xml.text(xml).contains("Hidden")) {
                        int last = pages.size() - 1;
                        pages.set(last, new SheetName(pages.get(last).name(), true));
                    }
                }
            }
        }
        return List.copyOf(pages);
    }

    @Override
    public Optional<Row> next() {
        try {
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                reader.step();
                switch (xml.getLocalName()) {
                    case "Style" -> style = attribute("ID");
                    case "Alignment" -> {
                        if (indents.size() < MOST_STYLES) {
                            indents.put(style, number("Indent", 0));
                        }
                    }
                    case "Worksheet" -> {
                        sheets++;
                        sheet = attribute("Name");
                    }
                    case "Table" -> {
                        line = 0;
                        skipped = 0;
                        merged.clear();
                    }
                    case "Row" -> {
                        return Optional.of(row());
                    }
                    default -> {}
                }
            }
            return Optional.empty();
        } catch (XMLStreamException | RuntimeException damaged) {
            throw unreadable(damaged, spot());
        }
    }

    private FileLocation spot() {
        return new FileLocation(fileName, sheet, line);
    }

    private Row row() throws XMLStreamException {
        long before = line + skipped;
        line = number("Index", 0);
        line = line == 0 ? before + 1 : line;
        skipped = Math.max(0, number("Span", 0));
        if (line <= before || line > SheetLimits.ROWS) {
            throw SheetLimits.rowOutOfOrder(spot());
        }
        boolean hidden =
                Xml.isTrue(attribute("Hidden")) || pages.get(sheets - 1).hidden();
        cells.clear();
        merged.dropEnded(line);
        int column = 0;
        int event = xml.next();
        while (!(event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("Row"))) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("Cell")) {
                column = cell(column);
            }
            event = xml.next();
        }
        return cells.row(sheet, line, false, merged, hidden);
    }

    /** Reads a cell and gives the column of the one after it. */
    private int cell(int next) throws XMLStreamException {
        int column = next;
        for (int end = merged.lastColumnAt(column); end >= 0; end = merged.lastColumnAt(column)) {
            column = end + 1;
        }
        int index = number("Index", 0);
        if (index > 0) {
            if (index - 1 < next) {
                throw new XMLStreamException("cell out of order");
            }
            column = index - 1;
        }
        int indent = indents.getOrDefault(attribute("StyleID"), 0);
        int across = Math.max(0, Math.min(number("MergeAcross", 0), SheetLimits.COLUMNS - 1 - column));
        int down = Math.max(0, Math.min(number("MergeDown", 0), SheetLimits.ROWS));
        boolean formula = !attribute("Formula").isEmpty();
        boolean data = false;
        int event = xml.next();
        while (!(event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("Cell"))) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("Data")) {
                    data = true;
                    put(column, indent);
                } else if (xml.getLocalName().equals("Comment")) {
                    pass("Comment");
                }
            }
            event = xml.next();
        }
        if (formula && !data) {
            cells.put(column, CellBuffer.UNCOMPUTED, CellKind.ERROR, this::spot);
        }
        if (formula) {
            cells.formula(column);
        }
        merged.open(line, column, Math.min(line + down, SheetLimits.ROWS), column + across);
        return column + across + 1;
    }

    private void put(int column, int indent) throws XMLStreamException {
        String type = attribute("Type");
        String value = data();
        CellKind kind = switch (type) {
            case "Number" -> CellKind.NUMBER;
            case "Boolean" -> CellKind.BOOLEAN;
            case "Error" -> CellKind.ERROR;
            default -> CellKind.TEXT;
        };
        String text = switch (type) {
            case "Number" -> value.strip();
            case "Boolean" -> Xml.isTrue(value.strip()) ? "TRUE" : "FALSE";
            case "DateTime" -> moment(value.strip());
            default -> value;
        };
        if (!text.isEmpty()) {
            cells.put(column, text, kind, this::spot);
            cells.indent(column, Math.max(0, indent));
        }
    }

    // 1980-01-01T00:00:00.000 is a date without a time.
    private static String moment(String value) {
        int fraction = value.indexOf('.');
        String whole = fraction < 0 ? value : value.substring(0, fraction);
        return whole.endsWith(MIDNIGHT)
                ? whole.substring(0, whole.length() - MIDNIGHT.length())
                : whole.replace('T', ' ');
    }

    /** The text of {@code Data}, whose rich text has elements of HTML inside. */
    private String data() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(xml.getText());
                default -> {}
            }
            if (text.length() > SheetLimits.CELL_CHARACTERS) {
                throw new Xml.TooLong();
            }
        }
        return text.toString();
    }

    private void pass(String name) throws XMLStreamException {
        int event = xml.next();
        while (!(event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(name))) {
            event = xml.next();
        }
    }

    private String attribute(String name) {
        String value = xml.getAttributeValue(NAMESPACE, name);
        return value == null ? "" : value;
    }

    private int number(String name, int absent) {
        String value = attribute(name).strip();
        return value.isEmpty() ? absent : Integer.parseInt(value);
    }

    private static UnreadableFile unreadable(Exception damaged, FileLocation spot) {
        if (damaged instanceof UnreadableFile known) {
            return known;
        }
        if (damaged instanceof Xml.TooLong || Xml.isCausedBy(damaged, LimitedReader.TooMuch.class)) {
            return SheetLimits.tooManyCharacters(spot);
        }
        return new UnreadableFile(
                spot,
                "XML 表格不完整或已损坏，读到此处为止。请用 Excel 或 WPS 打开后另存为 .xlsx，或重新导出。",
                "the XML spreadsheet is cut off or damaged and cannot be read beyond this place. Open it in Excel or WPS and"
                        + " save it as .xlsx, or export it again.");
    }

    @Override
    public List<SheetName> sheets() {
        return pages;
    }

    @Override
    public Optional<String> encoding() {
        return Optional.of(encoding.charset().name());
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
