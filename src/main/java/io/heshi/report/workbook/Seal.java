package io.heshi.report.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.ooxml.POIXMLProperties;
import org.openxmlformats.schemas.officeDocument.x2006.customProperties.CTProperty;

/**
 * A checksum that a workbook or letter carries of itself, as a property of the document, over name, checksum and size of everything else in it.
 * Whoever saves it again breaks it, with whatever program. So it can be told without any other record, wherever the
 * file was moved, whether somebody has worked in it.
 *
 * @param checksum SHA-256 in hexadecimal digits
 */
public record Seal(String checksum) {
    /** Properties that programs of every maker keep or drop whole. */
    static final String ENTRY = "docProps/custom.xml";

    private static final String PROPERTY = "heshi";

    /** What stands in its place until the file is packed. */
    private static final String PLACE = "0".repeat(64);

    /** Whether the file is as Heshi wrote it. What is no such file, or one without a seal, is not. */
    public static boolean unbroken(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Optional<ZipEntry> entry = Optional.ofNullable(zip.getEntry(ENTRY));
            if (entry.isEmpty()) {
                return false;
            }
            String checksum = of(zip.stream().toList()).checksum;
            try (InputStream in = zip.getInputStream(entry.get())) {
                return new String(in.readAllBytes(), UTF_8).contains(checksum);
            }
        } catch (ZipException damaged) {
            return false;
        }
    }

    /** Gives a workbook or letter the place for its seal. What a template brings along, because it was made from a sealed workbook, goes. */
    public static void makeRoom(POIXMLDocument document) {
        POIXMLProperties.CustomProperties properties = document.getProperties().getCustomProperties();
        List<CTProperty> there = properties.getUnderlyingProperties().getPropertyList();
        there.removeIf(property -> PROPERTY.equals(property.getName()));
        properties.addProperty(PROPERTY, PLACE);
    }

    static Seal of(List<? extends ZipEntry> entries) {
        MessageDigest digest = sha256();
        entries.stream()
                .filter(entry -> !entry.getName().equals(ENTRY))
                .sorted(Comparator.comparing(ZipEntry::getName))
                .forEach(entry -> digest.update(
                        (entry.getName() + " " + entry.getCrc() + " " + entry.getSize() + "\n").getBytes(UTF_8)));
        return new Seal(HexFormat.of().formatHex(digest.digest()));
    }

    String put(String properties) {
        return properties.replace(PLACE, checksum);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
