package io.heshi.table.xlsx;

import io.heshi.table.markup.Xml;
import io.heshi.table.sheet.HeapShare;
import io.heshi.table.xlsx.OfficeZip.Relation;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The parts of an .xlsx package that its cells refer to. The shared strings are held in memory, the sheets are not. */
final class Workbook implements Closeable {
    private static final int MOST_SHEETS = 10_000;

    private final OfficeZip container;
    private final List<SheetPart> sheets = new ArrayList<>();
    private final String[] sharedStrings;
    private final CellStyles styles;
    private boolean date1904;

    /**
     * A sheet and the part that holds it.
     *
     * @param hidden whether it is not shown
     */
    record SheetPart(String name, String part, boolean hidden) {}

    private Workbook(OfficeZip container, String fileName) throws IOException, XMLStreamException {
        this.container = container;
        String main = container.workbook().orElseThrow(() -> new ZipException("workbook missing"));
        Map<String, Relation> relations = container.relations(main);
        readWorkbook(main, relations);
        String stringPart = target(relations, "sharedStrings");
        sharedStrings = stringPart.isEmpty() ? new String[0] : readSharedStrings(stringPart, fileName);
        String stylePart = target(relations, "styles");
        if (stylePart.isEmpty()) {
            styles = CellStyles.none();
        } else {
            try (GuardedInput in = container.open(stylePart)) {
                styles = CellStyles.read(in);
            }
        }
    }

    static Workbook open(Path file, String fileName) throws IOException, XMLStreamException {
        OfficeZip container = OfficeZip.open(file);
        try {
            return new Workbook(container, fileName);
        } catch (IOException | XMLStreamException | RuntimeException e) {
            container.close();
            throw e;
        }
    }

    /** All sheets with cells in workbook order, the hidden ones too. */
    List<SheetPart> sheets() {
        return sheets;
    }

    boolean date1904() {
        return date1904;
    }

    String sharedString(int index) {
        return sharedStrings[index];
    }

    CellStyles styles() {
        return styles;
    }

    GuardedInput sheet(SheetPart sheet) throws IOException {
        return container.open(sheet.part());
    }

    private static String target(Map<String, Relation> relations, String type) {
        return relations.values().stream()
                .filter(relation -> relation.type().equals(type))
                .map(Relation::target)
                .findFirst()
                .orElse("");
    }

    private void readWorkbook(String part, Map<String, Relation> relations) throws IOException, XMLStreamException {
        try (GuardedInput in = container.open(part)) {
            XMLStreamReader xml = Xml.open(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    if (xml.getLocalName().equals("workbookPr")) {
                        date1904 = Xml.isTrue(Xml.attribute(xml, "date1904"));
                    } else if (xml.getLocalName().equals("sheet")) {
                        addSheet(xml, relations);
                    }
                }
            }
        }
    }

    private void addSheet(XMLStreamReader xml, Map<String, Relation> relations) throws IOException {
        Relation relation = relations.get(xml.getAttributeValue(idNamespace(xml), "id"));
        if (relation == null || sheets.size() == MOST_SHEETS) {
            throw new ZipException("sheet missing");
        }
        // Chart sheets and macro sheets have no cells.
        if (relation.type().equals("worksheet")) {
            boolean hidden =
                    Xml.attribute(xml, "state").toLowerCase(Locale.ROOT).contains("hidden");
            sheets.add(new SheetPart(Xml.attribute(xml, "name"), relation.target(), hidden));
        }
    }

    private static String idNamespace(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String namespace = xml.getAttributeNamespace(i);
            if (xml.getAttributeLocalName(i).equals("id") && namespace != null) {
                return namespace;
            }
        }
        return "";
    }

    private String[] readSharedStrings(String part, String fileName) throws IOException, XMLStreamException {
        List<String> strings = new ArrayList<>();
        HeapShare share = new HeapShare(fileName);
        try (GuardedInput in = container.open(part)) {
            XMLStreamReader xml = Xml.open(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("si")) {
                    in.step();
                    String string = StringItem.read(xml);
                    share.hold(string.length());
                    strings.add(string);
                }
            }
        }
        return strings.toArray(String[]::new);
    }

    @Override
    public void close() {
        container.close();
    }
}
