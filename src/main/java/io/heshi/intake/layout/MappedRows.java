package io.heshi.intake.layout;

import io.heshi.definition.CodeTable;
import io.heshi.definition.HiddenRows;
import io.heshi.definition.SheetGlob;
import io.heshi.definition.Source;
import io.heshi.intake.layout.HeaderSearch.Complete;
import io.heshi.intake.layout.HeaderSearch.Found;
import io.heshi.intake.layout.HeaderSearch.Incomplete;
import io.heshi.table.FileLocation;
import io.heshi.table.Row;
import io.heshi.table.RowSource;
import io.heshi.table.UnreadableFile;
import io.heshi.table.format.Format;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rows of a file of some source, each with the layout of its sheet. Holds the first rows of one sheet at most. */
public final class MappedRows implements Closeable {
    private final String fileName;
    private final Format format;
    private final RowSource rows;
    private final HeaderSearch search;
    private final boolean skipsHidden;
    private final List<Pattern> sheets;
    private final Deque<Row> ahead = new ArrayDeque<>();
    private @Nullable Row upcoming;
    private String sheet = "";
    private SheetLayout layout = SheetLayout.NONE;
    private boolean begun;
    private boolean anyHeader;
    private @Nullable UnreadableFile incomplete;

    private MappedRows(String fileName, Format format, RowSource rows, Source source, HeaderSearch search) {
        this.fileName = fileName;
        this.format = format;
        this.rows = rows;
        this.search = search;
        skipsHidden = source.layout().hidden() == HiddenRows.SKIP;
        sheets = source.layout().sheets().stream().map(SheetGlob::pattern).toList();
    }

    /**
     * Opens a file.
     *
     * @param fileName the name that messages show
     * @param codes code tables by name: the headers of a wide table are codes
     * @throws UnreadableFile if it is of no readable format, or of the wrong encoding, or damaged at the start
     */
    public static MappedRows open(Path file, String fileName, Source source, Map<String, CodeTable> codes)
            throws IOException {
        Format format = Format.of(file);
        RowSource rows = format.open(file, fileName, source.layout().encoding());
        return new MappedRows(fileName, format, rows, source, new HeaderSearch(source, codes));
    }

    /** The word for the format that the manifest keeps. */
    public String format() {
        return format.code();
    }

    /** The charset of a text file. */
    public Optional<String> encoding() {
        return rows.encoding();
    }

    /**
     * The next row of the file, or empty after the last. A sheet whose header lacks a required column has no layout; it is a
     * fault of the file only if no other sheet has a complete header, which shows at the end.
     *
     * @throws UnreadableFile if the file is damaged, the only headers lack a required column, or no sheet has a header
     */
    public Optional<MappedRow> next() {
        Row row = following();
        if (row == null) {
            if (!anyHeader) {
                throw incomplete == null ? noHeader() : incomplete;
            }
            return Optional.empty();
        }
        if (!begun || !row.sheet().equals(sheet)) {
            begin(row);
        }
        upcoming = following();
        Row below = upcoming != null && upcoming.sheet().equals(sheet) ? upcoming : row;
        return Optional.of(new MappedRow(row, layout, below));
    }

    private @Nullable Row following() {
        if (upcoming != null) {
            Row row = upcoming;
            upcoming = null;
            return row;
        }
        return ahead.isEmpty() ? rows.next().orElse(null) : ahead.remove();
    }

    /** Looks ahead on the sheet that begins with this row. What was looked at before is on it too, or of a later sheet. */
    private void begin(Row first) {
        begun = true;
        sheet = first.sheet();
        layout = SheetLayout.NOT_SELECTED;
        if (!sheets.isEmpty()
                && !sheet.isEmpty()
                && sheets.stream().noneMatch(glob -> glob.matcher(sheet).matches())) {
            return;
        }
        List<Row> beginning = new ArrayList<>();
        beginning.add(first);
        ahead.stream().filter(row -> row.sheet().equals(sheet)).forEach(beginning::add);
        boolean more = ahead.isEmpty() || ahead.getLast().sheet().equals(sheet);
        while (more && beginning.size() < search.rows()) {
            Optional<Row> row = rows.next();
            row.ifPresent(ahead::add);
            more = row.isPresent() && row.get().sheet().equals(sheet);
            if (more) {
                beginning.add(row.get());
            }
        }
        if (skipsHidden) {
            beginning.removeIf(Row::hidden);
        }
        layout = layout(search.find(fileName, beginning));
    }

    private SheetLayout layout(Found found) {
        if (found instanceof Complete complete) {
            anyHeader = true;
            return complete.layout();
        }
        if (found instanceof Incomplete lacking) {
            if (sheet.isEmpty()) {
                throw lacking.fault();
            }
            incomplete = incomplete == null ? lacking.fault() : incomplete;
        }
        return SheetLayout.NONE;
    }

    private UnreadableFile noHeader() {
        return new UnreadableFile(
                FileLocation.file(fileName),
                begun
                        ? "前 " + search.rows() + " 行里没有认得的表头。请检查是否选错了文件、编码或分隔符，或在来源定义中补充表头写法或 header 行号。"
                        : "文件里没有任何行。请重新导出。",
                begun
                        ? "no known header in the first " + search.rows()
                                + " rows. Check that this is the right file, encoding and delimiter, or add its headers or its header row to the source."
                        : "the file has no rows. Export it again.");
    }

    @Override
    public void close() {
        rows.close();
    }
}
