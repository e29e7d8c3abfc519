package io.heshi.table.xlsx;

import io.heshi.table.CellKind;
import io.heshi.table.FileLocation;
import io.heshi.table.Row;
import io.heshi.table.markup.Xml;
import io.heshi.table.sheet.CellBuffer;
import io.heshi.table.sheet.MergeList;
import io.heshi.table.sheet.MergedCells;
import io.heshi.table.sheet.SheetLimits;
import io.heshi.table.sheet.SheetRows;
import io.heshi.table.xlsx.Workbook.SheetPart;
import java.io.IOException;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The rows of one sheet, pulled from its XML. Values stay as the file has them; of a formula its last result is taken. */
public final class SheetCells implements SheetRows {
    /** What stands for the result of a formula that the program that wrote the file did not compute. */
    private final String fileName;

    private final Workbook workbook;
    private final CellStyles styles;
    private final String sheet;
    private final boolean sheetHidden;
    private final MergeList merges;
    private final GuardedInput in;
    private final XMLStreamReader xml;
    private final MergedCells merged = new MergedCells();
    private final CellBuffer cells = new CellBuffer();
    private boolean formula;
    private boolean uncomputed;
    private long line;

    SheetCells(String fileName, Workbook workbook, SheetPart part) throws IOException, XMLStreamException {
        this.fileName = fileName;
        this.workbook = workbook;
        styles = workbook.styles();
        sheet = part.name();
        sheetHidden = part.hidden();
        try (GuardedInput whole = workbook.sheet(part)) {
            merges = SheetMerges.read(whole, new FileLocation(fileName, sheet, 0));
        }
        in = workbook.sheet(part);
        xml = Xml.open(in);
    }

    @Override
    public String name() {
        return sheet;
    }

    /** The row last begun, 0 before the first. */
    @Override
    public long line() {
        return line;
    }

    private FileLocation spot() {
        return new FileLocation(fileName, sheet, line);
    }

    @Override
    public Optional<Row> next() throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("row")) {
                in.step();
                return Optional.of(row());
            }
        }
        return Optional.empty();
    }

    private Row row() throws XMLStreamException {
        boolean hidden = sheetHidden;
        long before = line;
        line++;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            switch (xml.getAttributeLocalName(i)) {
                case "r" -> line = Long.parseLong(xml.getAttributeValue(i));
                case "hidden" -> hidden |= Xml.isTrue(xml.getAttributeValue(i));
                default -> {}
            }
        }
        if (line <= before || line > SheetLimits.ROWS) {
            throw SheetLimits.rowOutOfOrder(spot());
        }
        cells.clear();
        int column = 0;
        int event = xml.next();
        while (!(event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row"))) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                column = cell(column) + 1;
            }
            event = xml.next();
        }
        merges.openUpTo(line, merged);
        return cells.row(sheet, line, workbook.date1904(), merged, hidden);
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
            cells.put(column, text(type, value), kind(type, style), this::spot);
            cells.indent(column, styles.indent(style));
        } else if (uncomputed) {
            cells.put(column, CellBuffer.UNCOMPUTED, CellKind.ERROR, this::spot);
        }
        if (formula) {
            cells.formula(column);
        }
        return column;
    }

    /** The text of {@code v}, or the inline text; the reader is left on the end of the cell. */
    private String value() throws XMLStreamException {
        String value = "";
        formula = false;
        boolean result = false;
        int event = xml.next();
        while (!(event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c"))) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> {
                        value = Xml.text(xml);
                        result = true;
                    }
                    case "is" -> {
                        value = StringItem.read(xml);
                        result = true;
                    }
                    case "f" -> formula = true;
                    default -> {}
                }
            }
            event = xml.next();
        }
        uncomputed = formula && !result;
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
            case "n" -> styles.isDate(style) ? CellKind.DATE_NUMBER : CellKind.NUMBER;
            default -> CellKind.TEXT;
        };
    }

    /** Column from 0 of a reference such as {@code AB12}, also without its row; beyond the last column if it is none. */
    static int column(String reference) {
        int column = 0;
        int i = 0;
        while (i < reference.length() && reference.charAt(i) >= 'A' && column < SheetLimits.COLUMNS) {
            column = column * 26 + (reference.charAt(i) - 'A' + 1);
            i++;
        }
        return i == 0 ? SheetLimits.COLUMNS : column - 1;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
