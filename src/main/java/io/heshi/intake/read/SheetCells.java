package io.heshi.intake.read;

import io.heshi.intake.read.Workbook.SheetPart;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;

/** The rows of one sheet, pulled from its XML. Values stay as the file has them; of a formula its last result is taken. */
final class SheetCells implements Closeable {
    private static final int MOST_COLUMNS = CsvRecords.MOST_COLUMNS;

    private final Workbook workbook;
    private final String sheet;
    private final InputStream in;
    private final XMLStreamReader xml;
    private String[] texts = new String[32];
    private CellKind[] kinds = new CellKind[32];
    private int size;
    private long line;

    SheetCells(Workbook workbook, SheetPart part) throws IOException, OpenXML4JException, XMLStreamException {
        this.workbook = workbook;
        sheet = part.name();
        in = workbook.sheet(part);
        xml = Workbook.xml(in);
    }

    String sheet() {
        return sheet;
    }

    /** The row last begun, 0 before the first. */
    long line() {
        return line;
    }

    Optional<Row> next() throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("row")) {
                return Optional.of(row());
            }
        }
        return Optional.empty();
    }

    private Row row() throws XMLStreamException {
        String number = Workbook.attribute(xml, "r");
        line = number.isEmpty() ? line + 1 : Long.parseLong(number);
        size = 0;
        int column = 0;
        int event = xml.next();
        while (!(event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row"))) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                column = cell(column) + 1;
            }
            event = xml.next();
        }
        return Row.ofCells(
                sheet,
                line,
                Arrays.copyOf(texts, size),
                Arrays.copyOf(kinds, size),
                workbook.date1904(),
                RowTraits.PLAIN);
    }

    private int cell(int nextColumn) throws XMLStreamException {
        int column = nextColumn;
        int style = 0;
        String type = "n";
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            switch (xml.getAttributeLocalName(i)) {
                case "r" -> column = column(xml.getAttributeValue(i));
                case "s" -> style = Integer.parseInt(xml.getAttributeValue(i));
                case "t" -> type = xml.getAttributeValue(i);
                default -> {}
            }
        }
        String value = value();
        if (!value.isEmpty()) {
            put(column, text(type, value), kind(type, style));
        }
        return column;
    }

    /** The text of {@code v}, or the inline text; the reader is left on the end of the cell. */
    private String value() throws XMLStreamException {
        String value = "";
        int event = xml.next();
        while (!(event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c"))) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("v")) {
                    value = xml.getElementText();
                } else if (xml.getLocalName().equals("is")) {
                    value = StringItem.read(xml);
                }
            }
            event = xml.next();
        }
        return value;
    }

    private String text(String type, String value) {
        return switch (type) {
            case "s" -> workbook.sharedString(Integer.parseInt(value.strip()));
            case "b" -> value.equals("1") || value.equals("true") ? "TRUE" : "FALSE";
            case "str" -> StringItem.unescaped(value);
            default -> value;
        };
    }

    private CellKind kind(String type, int style) {
        return switch (type) {
            case "b" -> CellKind.BOOLEAN;
            case "e" -> CellKind.ERROR;
            case "n" -> workbook.isDateStyle(style) ? CellKind.DATE_NUMBER : CellKind.NUMBER;
            default -> CellKind.TEXT;
        };
    }

    private void put(int column, String text, CellKind kind) {
        if (column >= MOST_COLUMNS) {
            throw new IllegalStateException("Beyond the last column of a sheet");
        }
        if (column >= texts.length) {
            texts = Arrays.copyOf(texts, Math.max(column + 1, texts.length * 2));
            kinds = Arrays.copyOf(kinds, texts.length);
        }
        if (column >= size) {
            Arrays.fill(texts, size, column, "");
            Arrays.fill(kinds, size, column, CellKind.BLANK);
            size = column + 1;
        }
        texts[column] = text;
        kinds[column] = kind;
    }

    /** Column from 0 of a reference such as {@code AB12}. */
    private static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && reference.charAt(i) >= 'A'; i++) {
            column = column * 26 + (reference.charAt(i) - 'A' + 1);
        }
        return column - 1;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
