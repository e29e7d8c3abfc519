package io.heshi.table.xlsx;

import io.heshi.table.markup.Xml;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The parts of an office document and the relations between them (ECMA-376 part 2, transitional and strict alike). */
public final class OfficeZip implements Closeable {
    private static final int MOST_PARTS = 100_000;

    private final ZipFile zip;
    private final Map<String, ZipEntry> parts = new HashMap<>();

    /**
     * A relation of a part.
     *
     * @param type the last word of its type, which is the same in transitional and strict documents
     * @param target name of the part that it leads to
     */
    record Relation(String type, String target) {}

    private OfficeZip(ZipFile zip) throws ZipException {
        this.zip = zip;
        if (zip.size() > MOST_PARTS) {
            throw new ZipException("parts");
        }
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            parts.putIfAbsent(key(entry.getName()), entry);
        }
    }

    /**
     * Opens an archive; entry names need not be UTF-8.
     *
     * <p>Java keeps one directory for all who have the same file open, and with it one decoder of names. That of UTF-8 may
     * serve several threads at once, every other one may not: two equal workbooks of one night are one file, and their readers
     * would spoil each other's names. So a file with other names is read from a copy that nobody else opens.
     */
    public static OfficeZip open(Path file) throws IOException {
        ZipDirectory.requireReasonable(file);
        return of(named(file));
    }

    private static ZipFile named(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException perhapsOtherNames) {
            return copied(file);
        }
    }

    private static ZipFile copied(Path file) throws IOException {
        // Readable by nobody but its owner, and gone when it is closed.
        Path copy = Files.createTempFile("heshi-", ".zip");
        try {
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            return new ZipFile(copy.toFile(), ZipFile.OPEN_READ | ZipFile.OPEN_DELETE, StandardCharsets.ISO_8859_1);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    private static OfficeZip of(ZipFile zip) throws IOException {
        try {
            return new OfficeZip(zip);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    // Names do not depend on case (ECMA-376 part 2, 6.2.2.3), and some writers part folders by backslashes.
    private static String key(String name) {
        String slashes = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return slashes.startsWith("/") ? slashes.substring(1) : slashes;
    }

    /** The main part if this is a workbook of XML parts. */
    public Optional<String> workbook() throws IOException, XMLStreamException {
        return relations("").values().stream()
                .filter(relation -> relation.type().equals("officeDocument"))
                .map(Relation::target)
                .filter(target -> key(target).endsWith(".xml") && key(target).startsWith("xl/"))
                .filter(target -> parts.containsKey(key(target)))
                .findFirst();
    }

    /** What a part is related to, by relation id; of the package itself for an empty name. */
    Map<String, Relation> relations(String part) throws IOException, XMLStreamException {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        String name = folder + "_rels/" + part.substring(slash) + ".rels";
        Map<String, Relation> relations = new LinkedHashMap<>();
        if (!parts.containsKey(key(name))) {
            return relations;
        }
        try (GuardedInput in = open(name)) {
            XMLStreamReader xml = Xml.open(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")
                        && !Xml.attribute(xml, "TargetMode").equals("External")) {
                    String type = Xml.attribute(xml, "Type");
                    relations.put(
                            Xml.attribute(xml, "Id"),
                            new Relation(
                                    type.substring(type.lastIndexOf('/') + 1),
                                    resolved(folder, Xml.attribute(xml, "Target"))));
                }
            }
        }
        return relations;
    }

    private static String resolved(String folder, String target) {
        String path = target.replace('\\', '/');
        if (path.startsWith("/")) {
            return path.substring(1);
        }
        String base = folder;
        while (path.startsWith("../") || path.startsWith("./")) {
            if (path.startsWith("../")) {
                base = base.isEmpty() ? "" : base.substring(0, base.lastIndexOf('/', base.length() - 2) + 1);
            }
            path = path.substring(path.indexOf('/') + 1);
        }
        return base + path;
    }

    /** Opens a part. */
    GuardedInput open(String part) throws IOException {
        ZipEntry entry = parts.get(key(part));
        if (entry == null) {
            throw new ZipException("part missing");
        }
        return new GuardedInput(zip.getInputStream(entry), entry);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException closedAlready) {
            // Nothing was written, so nothing is lost.
            parts.clear();
        }
    }
}
