package io.heshi.intake.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;

/**
 * What a file is by its contents; its name is not asked. To read one more format, give its constant an {@link Opening}.
 */
@SuppressWarnings("ImmutableEnumChecker") // openings hold nothing
public enum Format {
    CSV("csv", CsvRows::open),
    XLSX("xlsx", (file, fileName, encoding) -> XlsxRows.open(file, fileName)),
    EMPTY("empty", no("文件是空的（0 字节）。请重新导出。", "the file is empty (0 bytes). Export it again.")),
    OLE2(
            "xls",
            no(
                    "这是旧版 Excel 97-2003（.xls）或加了密码的工作簿。请去掉密码，另存为 .xlsx 或 CSV。",
                    "this is an Excel 97-2003 workbook (.xls) or one with a password. Remove the password and save it as .xlsx or CSV.")),
    BROKEN_ZIP(
            "broken-zip",
            no(
                    "文件像是 .xlsx 或压缩包，但不完整或已损坏。请重新导出或重新传送。",
                    "this looks like .xlsx or a zip archive, but it is cut off or damaged. Export or send it again.")),
    OTHER_ZIP(
            "zip",
            no(
                    "这是压缩包或其他办公文档，不是 .xlsx 工作簿。请解压，或另存为 .xlsx 或 CSV。",
                    "this is an archive or another office document, not an .xlsx workbook. Unpack it, or save it as .xlsx or CSV.")),
    HTML(
            "html",
            no(
                    "这是网页或 XML 文件，虽然扩展名可能是 .xls。请用 Excel 或 WPS 打开后另存为 .xlsx 或 CSV。",
                    "this is a web page or XML file, even if its name ends in .xls. Open it in Excel or WPS and save it as .xlsx or CSV.")),
    DBF(
            "dbf",
            no(
                    "这是 dBASE/FoxPro 数据表（.dbf）。请另存为 .xlsx 或 CSV。",
                    "this is a dBASE/FoxPro table (.dbf). Save it as .xlsx or CSV.")),
    PDF("pdf", no("这是 PDF 文件。请导出 .xlsx 或 CSV。", "this is a PDF file. Export .xlsx or CSV.")),
    ARCHIVE("archive", no("这是压缩包。请先解压。", "this is an archive. Unpack it first.")),
    UNKNOWN(
            "unknown",
            no(
                    "文件含有空字节，不是能读的文本。若是 Unicode 文本，请另存为 UTF-8。",
                    "the file holds zero bytes, so it is no text that can be read. If it is Unicode text, save it as UTF-8."));

    private static final int HEAD = 4096;

    private final String code;
    private final Opening opening;

    Format(String code, Opening opening) {
        this.code = code;
        this.opening = opening;
    }

    /** The short word kept in the manifest. */
    public String code() {
        return code;
    }

    /**
     * Opens a file of this format.
     *
     * @param fileName the name that messages show
     * @param encoding charset that the source declares, asked for text files only
     * @throws UnreadableFile if it is damaged, or of a format that is not read
     */
    public RowSource open(Path file, String fileName, Optional<String> encoding) throws IOException {
        return opening.open(file, fileName, encoding);
    }

    /** Tells the format from the first bytes; a zip archive also from its entries. */
    public static Format of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (head.length == 0) {
            return EMPTY;
        }
        if (begins(head, 'P', 'K', 3, 4) || begins(head, 'P', 'K', 5, 6)) {
            return ofZip(file);
        }
        if (begins(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            return OLE2;
        }
        if (begins(head, '%', 'P', 'D', 'F')) {
            return PDF;
        }
        if (begins(head, 'R', 'a', 'r', '!') || begins(head, '7', 'z', 0xBC, 0xAF) || begins(head, 0x1F, 0x8B)) {
            return ARCHIVE;
        }
        if (isDbf(head)) {
            return DBF;
        }
        if (isMarkup(head)) {
            return HTML;
        }
        return hasZeroByte(head) && TextEncoding.bomLength(head) == 0 ? UNKNOWN : CSV;
    }

    private static Format ofZip(Path file) throws IOException {
        try (OfficeZip zip = OfficeZip.open(file)) {
            return zip.workbook().isPresent() ? XLSX : OTHER_ZIP;
        } catch (ZipException | XMLStreamException broken) {
            return BROKEN_ZIP;
        }
    }

    // Version byte, then the date of the last change, and a header length that leaves room for at least one column.
    private static boolean isDbf(byte[] head) {
        if (head.length < 32) {
            return false;
        }
        int version = head[0] & 0xFF;
        boolean known = version == 0x03 || version == 0x30 || version == 0x83 || version == 0x8B || version == 0xF5;
        return known && head[2] >= 1 && head[2] <= 12 && head[3] >= 1 && head[3] <= 31;
    }

    private static boolean isMarkup(byte[] head) {
        int bom = TextEncoding.bomLength(head);
        String start = new String(head, bom, Math.min(512, head.length - bom), StandardCharsets.ISO_8859_1)
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype")
                || start.startsWith("<html")
                || start.startsWith("<?xml")
                || start.startsWith("<table")
                || start.startsWith("<meta")
                || start.startsWith("<head");
    }

    private static boolean hasZeroByte(byte[] head) {
        for (byte b : head) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static Opening no(String zh, String en) {
        return (file, fileName, encoding) -> {
            throw new UnreadableFile(Spot.file(fileName), zh, en);
        };
    }

    /** How a format becomes rows. */
    @FunctionalInterface
    interface Opening {
        RowSource open(Path file, String fileName, Optional<String> encoding) throws IOException;
    }
}
