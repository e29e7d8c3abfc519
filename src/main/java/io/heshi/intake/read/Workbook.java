package io.heshi.intake.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRelation;

/** The parts of an .xlsx package that its cells refer to. The shared strings are held in memory, the sheets are not. */
final class Workbook implements Closeable {
    private static final XMLInputFactory XML = XMLHelper.newXMLInputFactory();

    static {
        // A sheet of a million like rows packs about 1:40. Beyond 1:500, or past 4 GB, it is a bomb.
        ZipSecureFile.setMinInflateRatio(0.002);
        ZipSecureFile.setMaxEntrySize(0xFFFF_FFFFL);
    }

    private final OPCPackage container;
    private final XSSFReader reader;
    private final List<SheetPart> sheets = new ArrayList<>();
    private final String[] sharedStrings;
    private final boolean[] dateStyles;
    private boolean date1904;

    /** A visible sheet and the relation that leads to it. */
    record SheetPart(String name, String relation) {}

    private Workbook(OPCPackage container) throws IOException, OpenXML4JException, XMLStreamException {
        this.container = container;
        reader = new XSSFReader(container);
        readWorkbook();
        sharedStrings = readSharedStrings();
        dateStyles = readDateStyles();
    }

    static Workbook open(Path file) throws IOException, OpenXML4JException, XMLStreamException {
        OPCPackage container = OPCPackage.open(file.toFile(), PackageAccess.READ);
        try {
            return new Workbook(container);
        } catch (IOException | OpenXML4JException | XMLStreamException | RuntimeException e) {
            container.revert();
            throw e;
        }
    }

    /** The visible sheets in workbook order. */
    List<SheetPart> sheets() {
        return sheets;
    }

    boolean date1904() {
        return date1904;
    }

    String sharedString(int index) {
        return sharedStrings[index];
    }

    /** Whether numbers of this cell format are shown as dates. */
    boolean isDateStyle(int style) {
        return style >= 0 && style < dateStyles.length && dateStyles[style];
    }

    InputStream sheet(SheetPart sheet) throws IOException, OpenXML4JException {
        return reader.getSheet(sheet.relation());
    }

    static XMLStreamReader xml(InputStream in) throws XMLStreamException {
        return XML.createXMLStreamReader(in);
    }

    private void readWorkbook() throws IOException, OpenXML4JException, XMLStreamException {
        try (InputStream in = reader.getWorkbookData()) {
            XMLStreamReader xml = xml(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    if (xml.getLocalName().equals("workbookPr")) {
                        String value = attribute(xml, "date1904");
                        date1904 = value.equals("1") || value.equals("true");
                    } else if (xml.getLocalName().equals("sheet")
                            && !attribute(xml, "state").toLowerCase(Locale.ROOT).contains("hidden")) {
                        sheets.add(new SheetPart(attribute(xml, "name"), attribute(xml, "id")));
                    }
                }
            }
        }
    }

    private String[] readSharedStrings() throws IOException, XMLStreamException {
        List<String> strings = new ArrayList<>();
        for (PackagePart part : container.getPartsByContentType(XSSFRelation.SHARED_STRINGS.getContentType())) {
            try (InputStream in = part.getInputStream()) {
                XMLStreamReader xml = xml(in);
                while (xml.hasNext()) {
                    if (xml.next() == XMLStreamConstants.START_ELEMENT
                            && xml.getLocalName().equals("si")) {
                        strings.add(StringItem.read(xml));
                    }
                }
            }
        }
        return strings.toArray(String[]::new);
    }

    private boolean[] readDateStyles() throws IOException, OpenXML4JException {
        StylesTable styles = reader.getStylesTable();
        boolean[] dates = new boolean[styles == null ? 0 : styles.getNumCellStyles()];
        for (int i = 0; i < dates.length; i++) {
            XSSFCellStyle style = styles.getStyleAt(i);
            int format = style.getDataFormat();
            dates[i] = isChineseDateFormat(format) || DateUtil.isADateFormat(format, style.getDataFormatString());
        }
        return dates;
    }

    // Chinese editions have date formats of their own that the file names by number only (ECMA-376 part 1, 18.8.30).
    private static boolean isChineseDateFormat(int format) {
        return (format >= 27 && format <= 36) || (format >= 50 && format <= 58);
    }

    /** An attribute of any namespace, or empty text: the relation id has another one in strict documents. */
    static String attribute(XMLStreamReader xml, String localName) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(localName)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    @Override
    public void close() {
        container.revert();
    }
}
