package io.heshi.table.markup;

import io.heshi.table.sheet.SheetLimits;
import io.heshi.table.text.TextEncoding;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML read by pulling, from files that nobody vouches for: no document types, no entities, no deep nesting. */
public final class Xml {
    private static final int DEEPEST = 256;
    private static final int BLOCK = 1 << 14;
    private static final int HEAD = 256;
    private static final Pattern DECLARATION =
            Pattern.compile("^<\\?xml[^>]*?\\bencoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");
    private static final XMLInputFactory FACTORY = factory();

    private Xml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty("jdk.xml.maxElementDepth", DEEPEST);
        return factory;
    }

    /** A reader that stands on the root element; the bytes are decoded as they say they are, and must be that. */
    public static XMLStreamReader open(InputStream in) throws IOException, XMLStreamException {
        BufferedInputStream bytes = new BufferedInputStream(in, BLOCK);
        bytes.mark(BLOCK);
        byte[] head = bytes.readNBytes(HEAD);
        bytes.reset();
        int bom = TextEncoding.bomLength(head);
        bytes.skipNBytes(bom);
        // Strictly, and not by the parser itself, which prints to the console what it cannot decode.
        CharsetDecoder decoder = (bom > 0 ? TextEncoding.charsetOfBom(head) : declared(head)).newDecoder();
        return open(new InputStreamReader(bytes, decoder));
    }

    private static Charset declared(byte[] head) throws XMLStreamException {
        if (head.length > 1 && head[1] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        if (head.length > 0 && head[0] == 0) {
            return StandardCharsets.UTF_16BE;
        }
        Matcher declaration = DECLARATION.matcher(new String(head, StandardCharsets.ISO_8859_1));
        try {
            return declaration.find() ? Charset.forName(declaration.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException unknown) {
            throw new XMLStreamException("encoding");
        }
    }

    /** A reader of decoded text that stands on the root element; what the text says of its own encoding is not heeded. */
    public static XMLStreamReader open(Reader in) throws XMLStreamException {
        return atRoot(FACTORY.createXMLStreamReader(in));
    }

    private static XMLStreamReader atRoot(XMLStreamReader xml) throws XMLStreamException {
        int event = xml.getEventType();
        while (event != XMLStreamConstants.START_ELEMENT) {
            if (event == XMLStreamConstants.DTD) {
                throw new XMLStreamException("document type");
            }
            event = xml.next();
        }
        return xml;
    }

    /** An attribute of any namespace, or empty text: relation ids have another one in strict documents. */
    public static String attribute(XMLStreamReader xml, String localName) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(localName)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    public static boolean isTrue(String value) {
        return value.equals("1") || value.equals("true");
    }

    /** The text of an element without children; the reader stands on its start and is left on its end. */
    public static String text(XMLStreamReader xml) throws XMLStreamException {
        String text = "";
        StringBuilder more = null;
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (more == null && text.isEmpty()) {
                        text = xml.getText();
                    } else {
                        if (more == null) {
                            more = new StringBuilder(text);
                        }
                        more.append(xml.getText());
                    }
                    if (text.length() > SheetLimits.CELL_CHARACTERS
                            || (more != null && more.length() > SheetLimits.CELL_CHARACTERS)) {
                        throw new TooLong();
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return more == null ? text : more.toString();
                }
                case XMLStreamConstants.COMMENT, XMLStreamConstants.PROCESSING_INSTRUCTION -> {}
                default -> throw new XMLStreamException("element or entity inside text");
            }
        }
    }

    /** Whether a failure of this type is behind the one that the parser gave. */
    public static boolean isCausedBy(Throwable thrown, Class<? extends Throwable> type) {
        Throwable t = thrown;
        while (t != null && !type.isInstance(t)) {
            t = t instanceof XMLStreamException nested ? nested.getNestedException() : t.getCause();
        }
        return t != null;
    }

    /** One text is longer than any cell. */
    public static final class TooLong extends XMLStreamException {
        private static final long serialVersionUID = 1L;
    }
}
