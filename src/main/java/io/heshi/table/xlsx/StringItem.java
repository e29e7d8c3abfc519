package io.heshi.table.xlsx;

import io.heshi.table.markup.Xml;
import io.heshi.table.sheet.SheetLimits;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A rich text of SpreadsheetML ({@code si} or {@code is}): its runs without pronunciation guides and without formatting. */
final class StringItem {
    private StringItem() {}

    /** The text; the reader stands on the start of the element and is left on its end. */
    static String read(XMLStreamReader xml) throws XMLStreamException {
        String text = "";
        int depth = 1;
        int guide = 0;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("t") && guide == 0) {
                    String run = Xml.text(xml);
                    text = text.isEmpty() ? run : text + run;
                    if (text.length() > SheetLimits.CELL_CHARACTERS) {
                        throw new Xml.TooLong();
                    }
                } else {
                    depth++;
                    guide = xml.getLocalName().equals("rPh") ? depth : guide;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                guide = guide == depth ? 0 : guide;
                depth--;
            }
        }
        return unescaped(text);
    }

    /** Replaces {@code _x000D_}, the way SpreadsheetML writes characters that XML does not allow (ECMA-376 22.9.2.19). */
    static String unescaped(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int from = 0;
        while (at >= 0) {
            int next = at + 1;
            if (at + 7 <= text.length() && text.charAt(at + 6) == '_' && isHex(text, at + 2, at + 6)) {
                plain.append(text, from, at).append((char) Integer.parseInt(text, at + 2, at + 6, 16));
                from = at + 7;
                next = from;
            }
            at = text.indexOf("_x", next);
        }
        return plain.append(text, from, text.length()).toString();
    }

    private static boolean isHex(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
