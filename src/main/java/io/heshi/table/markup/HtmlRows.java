package io.heshi.table.markup;

import io.heshi.table.FileLocation;
import io.heshi.table.Row;
import io.heshi.table.RowSource;
import io.heshi.table.UnreadableFile;
import io.heshi.table.sheet.CellBuffer;
import io.heshi.table.sheet.SheetLimits;
import io.heshi.table.text.TextEncoding;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the tables of a web page, such as many systems save under the name of a workbook. Elements are forgotten as soon
 * as they are read. A table that only arranges other tables gives no rows; one in a single cell of a table of data is text of
 * that cell. Where several tables have rows, each stretch of rows of one table is a sheet.
 */
public final class HtmlRows implements RowSource {
    private static final int DEEPEST = 256;
    private static final int DEEPEST_TABLE = 16;

    private final String fileName;
    private final TextEncoding encoding;
    private final boolean named;
    private final LimitedReader reader;
    private final StreamParser parser;
    private final Iterator<Element> elements;
    private final HtmlStyles styles = new HtmlStyles();
    private final CellBuffer cells = new CellBuffer();
    private final Map<Element, HtmlTable> tables = new IdentityHashMap<>();
    private @Nullable HtmlTable last;
    private int sheets;
    private long line;

    private HtmlRows(Path file, String fileName, TextEncoding encoding, boolean named) throws IOException {
        this.fileName = fileName;
        this.encoding = encoding;
        this.named = named;
        reader = new LimitedReader(encoding.reader(file));
        parser = new StreamParser(Parser.htmlParser().setMaxDepth(DEEPEST));
        elements = parser.parse(reader, "").iterator();
    }

    public static RowSource open(Path file, String fileName, Optional<String> declared) throws IOException {
        TextEncoding encoding = TextEncoding.ofMarkup(file, fileName, declared);
        HtmlOutline outline;
        try (Reader text = encoding.reader(file)) {
            outline = HtmlOutline.of(text);
        }
        if (outline.opened() == 0) {
            throw noTable(fileName);
        }
        if (outline.isCutOff()) {
            throw new UnreadableFile(
                    FileLocation.file(fileName),
                    "网页表格没有结束，文件不完整。请重新导出或重新传送。",
                    "the table of this web page does not end: the file is cut off. Export or send it again.");
        }
        return new HtmlRows(file, fileName, encoding, outline.opened() > 1 && sheets(file, fileName, encoding) > 1);
    }

    private static int sheets(Path file, String fileName, TextEncoding encoding) throws IOException {
        try (HtmlRows all = new HtmlRows(file, fileName, encoding, true)) {
            while (all.sheets < 2 && all.next().isPresent()) {
                // Only whether there is a second sheet matters.
                continue;
            }
            return all.sheets;
        }
    }

    @Override
    public Optional<Row> next() {
        try {
            while (elements.hasNext()) {
                Element element = elements.next();
                switch (element.normalName()) {
                    case "style" -> styles.add(element.data());
                    case "table" -> tables.remove(element);
                    case "tr" -> {
                        Optional<Row> row = row(element);
                        if (row.isPresent()) {
                            line = row.get().line();
                            return row;
                        }
                    }
                    default -> {}
                }
            }
            return Optional.empty();
        } catch (UnreadableFile known) {
            throw known;
        } catch (RuntimeException broken) {
            throw unreadable(broken);
        }
    }

    private Optional<Row> row(Element tr) {
        Element table = tr.closest("table");
        if (table == null || isText(table)) {
            return Optional.empty();
        }
        HtmlTable read = tables.computeIfAbsent(table, first -> new HtmlTable(fileName, styles, cells));
        boolean sameSheet = read == last;
        Optional<Row> row = read.row(tr, named ? "表" + (sameSheet ? sheets : sheets + 1) : "");
        if (row.isPresent() && !sameSheet) {
            sheets++;
            last = read;
        }
        forgetUpTo(tr);
        reader.step();
        return row;
    }

    /** Whether the table stands in a cell of a table of data. */
    private boolean isText(Element table) {
        int depth = 0;
        for (Element outer = table.parent(); outer != null; outer = outer.parent()) {
            HtmlTable read = tables.get(outer);
            if (read != null && read.isData() && !spansColumns(table, outer)) {
                return true;
            }
            depth += outer.normalName().equals("table") ? 1 : 0;
            if (depth > DEEPEST_TABLE) {
                throw new IllegalStateException("tables in tables without end");
            }
        }
        return false;
    }

    private static boolean spansColumns(Element table, Element outer) {
        for (Element element = table; element != null && element != outer; element = element.parent()) {
            if (element.hasAttr("colspan") && !element.attr("colspan").strip().equals("1")) {
                return true;
            }
        }
        return false;
    }

    /** Removes the row and all that stands before it and is complete, so that memory does not grow with the page. */
    private static void forgetUpTo(Element tr) {
        for (Node node = tr; node != null; node = node.parent()) {
            for (Node before = node.previousSibling(); before != null; before = node.previousSibling()) {
                before.remove();
            }
        }
        tr.remove();
    }

    private UnreadableFile unreadable(RuntimeException broken) {
        FileLocation spot = new FileLocation(fileName, named ? "表" + Math.max(1, sheets) : "", line + 1);
        for (Throwable t = broken; t != null; t = t.getCause()) {
            if (t instanceof LimitedReader.TooMuch) {
                return SheetLimits.tooManyCharacters(spot);
            }
            if (t instanceof CharacterCodingException) {
                return encoding.undecodable(fileName, line + 1);
            }
        }
        return new UnreadableFile(
                spot,
                "网页从此处起无法解析。请用 Excel 或 WPS 打开后另存为 .xlsx，或重新导出。",
                "the web page cannot be read beyond this place. Open it in Excel or WPS and save it as .xlsx, or export it"
                        + " again.");
    }

    private static UnreadableFile noTable(String fileName) {
        return new UnreadableFile(
                FileLocation.file(fileName),
                "这是网页或 XML 文件，里面没有表格。若是登录页或出错页，请重新导出；否则另存为 .xlsx 或 CSV。",
                "this is a web page or XML file without a table. If it is a log-in or error page, export again; else save it"
                        + " as .xlsx or CSV.");
    }

    @Override
    public Optional<String> encoding() {
        return Optional.of(encoding.charset().name());
    }

    @Override
    public void close() {
        parser.close();
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
