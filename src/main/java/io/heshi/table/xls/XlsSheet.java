package io.heshi.table.xls;

import io.heshi.table.CellKind;
import io.heshi.table.FileLocation;
import io.heshi.table.Row;
import io.heshi.table.sheet.CellBuffer;
import io.heshi.table.sheet.HeapShare;
import io.heshi.table.sheet.MergedCells;
import io.heshi.table.sheet.NumberText;
import io.heshi.table.sheet.SheetRows;
import java.io.IOException;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.FormulaError;

/** The rows of one sheet of an .xls workbook. NumberText come as in .xlsx, of a formula its last result is taken. */
final class XlsSheet implements SheetRows {
    private static final int RECORDS_BETWEEN = 8;
    private static final int STRING_RESULT = 0;
    private static final int BOOLEAN_RESULT = 1;
    private static final int ERROR_RESULT = 2;

    private final String fileName;
    private final XlsBook book;
    private final XlsBook.Sheet sheet;
    private final XlsOutline outline;
    private final Biff records;
    private final MergedCells merged = new MergedCells();
    private final CellBuffer cells = new CellBuffer();
    private final TreeMap<Integer, CellBuffer> gathered = new TreeMap<>();
    private int row = -1;
    private int pendingSid = -1;
    private int pendingRow = -1;

    XlsSheet(String fileName, XlsBook book, XlsBook.Sheet sheet) throws IOException {
        this.fileName = fileName;
        this.book = book;
        this.sheet = sheet;
        outline = XlsOutline.of(book, sheet, new FileLocation(fileName, sheet.name(), 0));
        records = book.records(sheet);
        advance();
        if (!outline.ordered()) {
            gather();
        }
    }

    static boolean isCell(int sid) {
        return switch (sid) {
            case Biff.BLANK,
                    Biff.MUL_BLANK,
                    Biff.NUMBER,
                    Biff.RK,
                    Biff.MUL_RK,
                    Biff.LABEL,
                    Biff.LABEL_SST,
                    Biff.RICH_STRING,
                    Biff.BOOL_ERR,
                    Biff.FORMULA -> true;
            default -> false;
        };
    }

    @Override
    public String name() {
        return sheet.name();
    }

    /** The row last begun, 0 before the first. */
    @Override
    public long line() {
        return row + 1L;
    }

    private FileLocation spot() {
        return new FileLocation(fileName, sheet.name(), line());
    }

    @Override
    public Optional<Row> next() throws IOException {
        int next = outline.rows().nextSetBit(row + 1);
        if (next < 0) {
            return Optional.empty();
        }
        row = next;
        CellBuffer found = cells;
        if (outline.ordered()) {
            cells.clear();
            while (pendingRow == row) {
                read(cells);
                advance();
            }
        } else {
            CellBuffer kept = gathered.remove(row);
            found = kept == null ? new CellBuffer() : kept;
        }
        outline.merges().openUpTo(line(), merged);
        return Optional.of(found.row(
                sheet.name(),
                line(),
                book.date1904(),
                merged,
                sheet.hidden() || outline.hidden().get(row)));
    }

    /** Some writers go column by column. A sheet of .xls is small enough to be put in order in memory. */
    private void gather() throws IOException {
        HeapShare share = new HeapShare(fileName);
        while (pendingRow >= 0) {
            row = pendingRow;
            CellBuffer buffer = gathered.computeIfAbsent(row, first -> new CellBuffer());
            long before = buffer.characters();
            read(buffer);
            share.hold(buffer.characters() - before);
            advance();
        }
        row = -1;
    }

    /** Goes to the next cell record; the result of a formula that is text stands in a record after it. */
    private void advance() throws IOException {
        int depth = 1;
        while (true) {
            int sid = records.next();
            if (sid < 0) {
                throw new IOException("sheet without end");
            }
            if (sid == Biff.BOF) {
                depth++;
            } else if (sid == Biff.EOF) {
                depth--;
                if (depth == 0) {
                    pendingRow = -1;
                    return;
                }
            } else if (depth == 1 && isCell(sid)) {
                pendingSid = sid;
                pendingRow = records.unsigned16();
                return;
            }
        }
    }

    private void read(CellBuffer into) throws IOException {
        int column = records.unsigned16();
        switch (pendingSid) {
            case Biff.NUMBER -> {
                XlsBook.Style style = style();
                number(into, column, style, records.number());
            }
            case Biff.RK -> {
                XlsBook.Style style = style();
                number(into, column, style, records.packedNumber());
            }
            case Biff.MUL_RK -> {
                for (int c = column; records.remaining() >= 6; c++) {
                    XlsBook.Style style = style();
                    number(into, c, style, records.packedNumber());
                }
            }
            case Biff.LABEL_SST -> {
                XlsBook.Style style = style();
                text(into, column, style, book.sharedString(records.signed32()));
            }
            case Biff.LABEL, Biff.RICH_STRING -> {
                XlsBook.Style style = style();
                text(into, column, style, records.characters(records.unsigned16()));
            }
            case Biff.BOOL_ERR -> {
                records.pass(2);
                int value = records.unsigned8();
                if (records.unsigned8() == 0) {
                    into.put(column, value == 0 ? "FALSE" : "TRUE", CellKind.BOOLEAN, this::spot);
                } else {
                    error(into, column, value);
                }
            }
            case Biff.FORMULA -> {
                formula(into, column);
                into.formula(column);
            }
            default -> {}
        }
    }

    private XlsBook.Style style() {
        return book.style(records.unsigned16());
    }

    private void formula(CellBuffer into, int column) throws IOException {
        XlsBook.Style style = style();
        long result = records.signed64();
        boolean number = result >>> 48 != 0xFFFF;
        int value = (int) (result >> 16) & 0xFF;
        if (number) {
            number(into, column, style, Double.longBitsToDouble(result));
        } else if ((result & 0xFF) == STRING_RESULT) {
            text(into, column, style, stringResult());
        } else if ((result & 0xFF) == BOOLEAN_RESULT) {
            into.put(column, value == 0 ? "FALSE" : "TRUE", CellKind.BOOLEAN, this::spot);
        } else if ((result & 0xFF) == ERROR_RESULT) {
            error(into, column, value);
        }
    }

    /** The text follows in a record of its own, perhaps after those of a shared or array formula. */
    private String stringResult() throws IOException {
        for (int i = 0; i < RECORDS_BETWEEN; i++) {
            int sid = records.next();
            if (sid == Biff.STRING) {
                return records.characters(records.unsigned16());
            }
            if (sid < 0 || sid == Biff.EOF || isCell(sid)) {
                throw new IOException("text of a formula missing");
            }
        }
        throw new IOException("text of a formula missing");
    }

    private void error(CellBuffer into, int column, int code) {
        String text = FormulaError.isValidCode(code)
                ? FormulaError.forInt((byte) code).getString()
                : "#N/A";
        into.put(column, text, CellKind.ERROR, this::spot);
    }

    private void number(CellBuffer into, int column, XlsBook.Style style, double number) {
        String text = NumberText.text(number);
        if (text.isEmpty()) {
            into.put(column, FormulaError.NUM.getString(), CellKind.ERROR, this::spot);
            return;
        }
        into.put(column, text, style.date() ? CellKind.DATE_NUMBER : CellKind.NUMBER, this::spot);
        into.indent(column, style.indent());
    }

    private void text(CellBuffer into, int column, XlsBook.Style style, String text) {
        if (!text.isEmpty()) {
            into.put(column, text, CellKind.TEXT, this::spot);
            into.indent(column, style.indent());
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
