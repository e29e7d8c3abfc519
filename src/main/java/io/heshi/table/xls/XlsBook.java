package io.heshi.table.xls;

import io.heshi.table.FileLocation;
import io.heshi.table.UnreadableFile;
import io.heshi.table.sheet.HeapShare;
import io.heshi.table.xlsx.CellStyles;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What the globals of an .xls workbook say ([MS-XLS] 2.1.7.20.3). The shared strings are held in memory, the sheets are not. */
final class XlsBook implements Closeable {
    private static final int MOST_SHEETS = 10_000;
    private static final int MOST_STYLES = 100_000;

    private final POIFSFileSystem container;
    private final String fileName;
    private final String stream;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<String> sharedStrings = new ArrayList<>();
    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Style> styles = new ArrayList<>();
    private boolean date1904;

    /** @param offset where its records begin in the stream */
    record Sheet(String name, long offset, boolean hidden) {}

    /** What a cell format says. */
    record Style(boolean date, int indent) {
        static final Style PLAIN = new Style(false, 0);
    }

    private XlsBook(POIFSFileSystem container, String fileName) throws IOException {
        this.container = container;
        this.fileName = fileName;
        stream = stream(container.getRoot(), fileName);
        List<int[]> cellFormats = new ArrayList<>();
        try (Biff records = Biff.open(container.getRoot(), stream, 0)) {
            if (records.next() != Biff.BOF) {
                throw new IOException("not a workbook stream");
            }
            if (!records.isBiff8()) {
                throw tooOld(fileName);
            }
            int sid = records.next();
            while (sid != Biff.EOF) {
                switch (sid) {
                    case -1 -> throw new IOException("globals without end");
                    case Biff.FILE_PASS -> throw password(fileName);
                    case Biff.DATE_1904 -> date1904 = records.unsigned16() == 1;
                    case Biff.BOUND_SHEET -> addSheet(records);
                    case Biff.FORMAT -> {
                        int index = records.unsigned16();
                        formats.put(index, records.characters(records.unsigned16()));
                    }
                    case Biff.XF -> {
                        records.pass(2);
                        int format = records.unsigned16();
                        records.pass(4);
                        if (cellFormats.size() < MOST_STYLES) {
                            cellFormats.add(new int[] {format, records.unsigned8() & 0x0F});
                        }
                    }
                    case Biff.SST -> readSharedStrings(records);
                    default -> {}
                }
                sid = records.next();
            }
        }
        for (int[] cellFormat : cellFormats) {
            boolean date = CellStyles.isDate(cellFormat[0], formats.getOrDefault(cellFormat[0], ""));
            styles.add(new Style(date, cellFormat[1]));
        }
    }

    static XlsBook open(Path file, String fileName) throws IOException {
        POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true);
        try {
            return new XlsBook(container, fileName);
        } catch (IOException | RuntimeException e) {
            container.close();
            throw e;
        }
    }

    private static String stream(DirectoryNode root, String fileName) {
        if (root.hasEntryCaseInsensitive("Workbook")) {
            return "Workbook";
        }
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw password(fileName);
        }
        if (root.hasEntryCaseInsensitive("Book")) {
            throw tooOld(fileName);
        }
        throw new UnreadableFile(
                FileLocation.file(fileName),
                "这是 Word、WPS 文字等其他办公文档，不是工作簿。请导出 .xlsx 或 CSV。",
                "this is another office document, such as one of Word, not a workbook. Export .xlsx or CSV.");
    }

    private void addSheet(Biff records) throws IOException {
        long offset = records.signed32() & 0xFFFF_FFFFL;
        boolean hidden = (records.unsigned8() & 3) != 0;
        int type = records.unsigned8();
        String name = records.characters(records.unsigned8());
        if (sheets.size() == MOST_SHEETS) {
            throw new IOException("too many sheets");
        }
        // Charts and macros have no cells.
        if (type == 0) {
            sheets.add(new Sheet(name, offset, hidden));
        }
    }

    private void readSharedStrings(Biff records) {
        HeapShare share = new HeapShare(fileName);
        records.pass(4);
        int count = records.signed32();
        for (int i = 0; i < count; i++) {
            String string = records.sharedString();
            share.hold(string.length());
            sharedStrings.add(string);
        }
    }

    /** All sheets with cells in workbook order, the hidden ones too. */
    List<Sheet> sheets() {
        return sheets;
    }

    boolean date1904() {
        return date1904;
    }

    String sharedString(int index) {
        return sharedStrings.get(index);
    }

    Style style(int index) {
        return index < styles.size() ? styles.get(index) : Style.PLAIN;
    }

    /** The records of a sheet, after its first. */
    Biff records(Sheet sheet) throws IOException {
        Biff records = Biff.open(container.getRoot(), stream, sheet.offset());
        if (records.next() != Biff.BOF || !records.isBiff8()) {
            records.close();
            throw new IOException("sheet missing");
        }
        return records;
    }

    private static UnreadableFile password(String fileName) {
        return new UnreadableFile(
                FileLocation.file(fileName),
                "工作簿设有打开密码。请去掉密码后重新保存。",
                "the workbook has a password. Remove it and save the file again.");
    }

    private static UnreadableFile tooOld(String fileName) {
        return new UnreadableFile(
                FileLocation.file(fileName),
                "这是 Excel 5.0/95 的工作簿。请用 Excel 或 WPS 打开后另存为 .xlsx。",
                "this is a workbook of Excel 5.0/95. Open it in Excel or WPS and save it as .xlsx.");
    }

    @Override
    public void close() {
        try {
            container.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
