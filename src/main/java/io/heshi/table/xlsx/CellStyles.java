package io.heshi.table.xlsx;

import io.heshi.table.markup.Xml;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DateUtil;

/** What the cell formats of an .xlsx workbook say that is needed to read a cell: dates and indents. */
public final class CellStyles {
    private static final int MOST = 100_000;
    private static final int DEEPEST_INDENT = 120;

    private boolean[] dates = new boolean[0];
    private byte[] indents = new byte[0];
    private int size;

    /** Styles of a workbook without a styles part. */
    static CellStyles none() {
        return new CellStyles();
    }

    static CellStyles read(GuardedInput in) throws IOException, XMLStreamException {
        CellStyles styles = new CellStyles();
        Map<Integer, String> formats = new HashMap<>();
        XMLStreamReader xml = Xml.open(in);
        boolean inCellFormats = false;
        while (xml.hasNext()) {
            int event = xml.next();
            in.step();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numFmt" -> {
                        if (formats.size() < MOST) {
                            formats.put(number(xml, "numFmtId"), Xml.attribute(xml, "formatCode"));
                        }
                    }
                    case "cellXfs" -> inCellFormats = true;
                    case "xf" -> {
                        if (inCellFormats) {
                            int format = number(xml, "numFmtId");
                            styles.add(isDate(format, formats.getOrDefault(format, "")));
                        }
                    }
                    case "alignment" -> {
                        if (inCellFormats && styles.size > 0) {
                            styles.indents[styles.size - 1] =
                                    (byte) Math.max(0, Math.min(DEEPEST_INDENT, number(xml, "indent")));
                        }
                    }
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("cellXfs")) {
                inCellFormats = false;
            }
        }
        return styles;
    }

    private static int number(XMLStreamReader xml, String attribute) {
        String value = Xml.attribute(xml, attribute);
        return value.isEmpty() ? 0 : Integer.parseInt(value);
    }

    private void add(boolean date) throws XMLStreamException {
        if (size == MOST) {
            throw new XMLStreamException("too many cell formats");
        }
        if (size == dates.length) {
            dates = Arrays.copyOf(dates, Math.max(64, size * 2));
            indents = Arrays.copyOf(indents, dates.length);
        }
        dates[size++] = date;
    }

    /** Whether a number format of a workbook shows a date. */
    public static boolean isDate(int format, String code) {
        return isChineseDateFormat(format) || DateUtil.isADateFormat(format, code);
    }

    // Chinese editions have date formats of their own that the file names by number only (ECMA-376 part 1, 18.8.30).
    private static boolean isChineseDateFormat(int format) {
        return (format >= 27 && format <= 36) || (format >= 50 && format <= 58);
    }

    /** Whether numbers of this cell format are shown as dates. */
    boolean isDate(int style) {
        return style >= 0 && style < size && dates[style];
    }

    /** Indent levels of this cell format. */
    int indent(int style) {
        return style >= 0 && style < size ? indents[style] : 0;
    }
}
