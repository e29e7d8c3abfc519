package io.heshi.table.format;

import io.heshi.table.FileLocation;
import io.heshi.table.RowSource;
import io.heshi.table.UnreadableFile;
import io.heshi.table.dbf.DbfHeader;
import io.heshi.table.dbf.DbfRows;
import io.heshi.table.markup.HtmlRows;
import io.heshi.table.markup.XmlSpreadsheetRows;
import io.heshi.table.text.CsvRows;
import io.heshi.table.text.TextEncoding;
import io.heshi.table.text.Utf16;
import io.heshi.table.xls.XlsRows;
import io.heshi.table.xlsx.OfficeZip;
import io.heshi.table.xlsx.XlsxRows;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/**
 * What a file is by its contents; its name is not asked. To read one more format, give its constant an {@link Opening}.
 */
@SuppressWarnings("ImmutableEnumChecker") // openings hold nothing
public enum Format {
    CSV("csv", CsvRows::open),
    XLSX("xlsx", (file, fileName, encoding) -> XlsxRows.open(file, fileName)),
    EMPTY("empty", no("文件是空的（0 字节）。请重新导出。", "the file is empty (0 bytes). Export it again.")),
    XLS("xls", XlsRows::open),
    BROKEN_ZIP(
            "broken-zip",
            no(
                    "文件像是 .xlsx 或压缩包，但不完整或已损坏。请重新导出或重新传送。",
                    "this looks like .xlsx or a zip archive, but it is cut off or damaged. Export or send it again.")),
    OTHER_ZIP(
            "zip",
            no(
                    "这是压缩包或其他办公文档，不是 .xlsx 工作簿。压缩包：run 会直接读取其中的文件，preview 和 guess 请先解压。Word、ODS 等文档：请另存为 .xlsx 或 CSV，不是数据的请移出。",
                    "this is an archive or another office document, not an .xlsx workbook. An archive is read by run; unpack it for preview and guess."
                            + " Save a Word or ODS document as .xlsx or CSV, or take it away if it is no data.")),
    HTML("html", HtmlRows::open),
    DBF("dbf", DbfRows::open),
    XML_SPREADSHEET("xml", XmlSpreadsheetRows::open),
    MHTML(
            "mhtml",
            no(
                    "这是单个文件网页（.mht）。请用 Excel 或 WPS 打开后另存为 .xlsx 或 CSV。",
                    "this is a web archive (.mht). Open it in Excel or WPS and save it as .xlsx or CSV.")),
    OLD_EXCEL(
            "xls2",
            no(
                    "这是 Excel 4.0 或更早的工作表。请用 Excel 或 WPS 打开后另存为 .xlsx 或 CSV。",
                    "this is a sheet of Excel 4.0 or older. Open it in Excel or WPS and save it as .xlsx or CSV.")),
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
            return XLS;
        }
        if (head[0] == 0x09 && head.length > 3 && head[1] >= 0 && head[1] <= 8 && head[3] == 0) {
            return OLD_EXCEL;
        }
        if (begins(head, '%', 'P', 'D', 'F')) {
            return PDF;
        }
        if (begins(head, 'R', 'a', 'r', '!') || begins(head, '7', 'z', 0xBC, 0xAF) || begins(head, 0x1F, 0x8B)) {
            return ARCHIVE;
        }
        if (DbfHeader.isLikely(head)) {
            return DBF;
        }
        Optional<Format> markup = Markup.of(head);
        if (markup.isPresent()) {
            return markup.get();
        }
        boolean text = !hasZeroByte(head)
                || TextEncoding.bomLength(head) > 0
                || Utf16.guess(head).isPresent();
        return text ? CSV : UNKNOWN;
    }

    private static Format ofZip(Path file) throws IOException {
        try (OfficeZip zip = OfficeZip.open(file)) {
            return zip.workbook().isPresent() ? XLSX : OTHER_ZIP;
        } catch (IOException | XMLStreamException | RuntimeException broken) {
            return BROKEN_ZIP;
        }
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
            throw new UnreadableFile(FileLocation.file(fileName), zh, en);
        };
    }

    /** How a format becomes rows. */
    @FunctionalInterface
    interface Opening {
        RowSource open(Path file, String fileName, Optional<String> encoding) throws IOException;
    }
}
