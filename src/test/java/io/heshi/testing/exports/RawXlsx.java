package io.heshi.testing.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An .xlsx package whose parts the test writes itself: one visible sheet, shared strings if given. */
public final class RawXlsx {
    private static final String DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, Part> parts = new LinkedHashMap<>();

    /** Writes a part, at whatever length. */
    @FunctionalInterface
    public interface Part {
        void to(OutputStream out) throws IOException;
    }

    public RawXlsx() {
        part(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"></Types>");
        part(
                "_rels/.rels",
                "<Relationships><Relationship Id=\"r1\" Type=\"" + DOCUMENT
                        + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        part(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"" + DOCUMENT.substring(0, DOCUMENT.length() - 1)
                        + "\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        part(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Type=\"" + DOCUMENT
                        + "worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"" + DOCUMENT
                        + "sharedStrings\" Target=\"/xl/sharedStrings.xml\"/></Relationships>");
        part("xl/sharedStrings.xml", "<sst><si><t>共享</t></si></sst>");
        part("xl/worksheets/sheet1.xml", "<worksheet><sheetData></sheetData></worksheet>");
    }

    public RawXlsx part(String name, String text) {
        return part(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    public RawXlsx part(String name, Part part) {
        parts.put(name, part);
        return this;
    }

    public RawXlsx without(String name) {
        parts.remove(name);
        return this;
    }

    public RawXlsx sheet(String rows) {
        return part("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }

    public Path write(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, Part> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().to(zip);
                zip.closeEntry();
            }
        }
        return file;
    }
}
