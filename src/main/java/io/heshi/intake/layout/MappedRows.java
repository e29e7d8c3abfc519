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
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file of some source, each with the layout of its sheet. Holds the first rows of one sheet, and of a list in blocks
 * side by side the rows of a page.
 */
public final class MappedRows implements Closeable {
    private static final int MOST_BREAKS = 20;
    private static final int MOST_HELD = 20_000;

    private final String fileName;
    private final Format format;
    private final RowSource rows;
    private final HeaderSearch search;
    private final boolean skipsHidden;
    private final List<Pattern> sheets;
    private final Set<String> hiddenCopies;
    private final boolean delimited;
    private final Deque<Row> ahead = new ArrayDeque<>();
    private final Deque<Laid> ready = new ArrayDeque<>();
    private final OtherBlocks other = new OtherBlocks();
    private @Nullable Laid upcoming;
    private String sheet = "";
    private SheetLayout layout = SheetLayout.NONE;
    private SideBySide blocks = SideBySide.NONE;
    private RecordWidth width = RecordWidth.NONE;
    private boolean begun;
    private boolean anyHeader;
    private @Nullable UnreadableFile incomplete;

    private MappedRows(
            String fileName,
            Format format,
            RowSource rows,
            Source source,
            HeaderSearch search,
            Set<String> hiddenCopies) {
        this.fileName = fileName;
        this.format = format;
        this.rows = rows;
        this.search = search;
        this.hiddenCopies = hiddenCopies;
        delimited = rows.delimiter().isPresent();
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
        HeaderSearch search = new HeaderSearch(source, codes);
        RowSource rows = format.open(file, fileName, source.layout().encoding());
        try {
            Set<String> copies = HiddenCopies.of(
                    rows.sheets(), search, fileName, source, () -> format.open(file, fileName, Optional.empty()));
            return new MappedRows(fileName, format, rows, source, search, copies);
        } catch (IOException | RuntimeException e) {
            rows.close();
            throw e;
        }
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
     * fault of the file only if no other sheet has a complete header, which shows at the end. A row of a list in blocks side by
     * side comes once for each block that says something: the first block to its end, then the next.
     *
     * @throws UnreadableFile if the file is damaged, the only headers lack a required column, no sheet has a header, or a second
     *     header below the first lacks a required column
     */
    public Optional<MappedRow> next() {
        Laid now = upcoming == null ? laid() : upcoming;
        if (now == null) {
            return Optional.empty();
        }
        Laid after = laid();
        upcoming = after;
        if (after == null || !after.row.sheet().equals(now.row.sheet())) {
            return Optional.of(new MappedRow(now.row, now.layout, now.row, now.width, now.rest));
        }
        // What stands right above another header is its title.
        boolean title = now.layout != after.layout && HeaderWindow.saysOne(now.row);
        SheetLayout of = title ? after.layout : now.layout;
        return Optional.of(new MappedRow(now.row, of, after.row, now.width, now.rest));
    }

    /** @param rest the rows below that make a whole record together with a row that has too few fields */
    private record Laid(Row row, SheetLayout layout, RecordWidth width, List<Row> rest) {}

    private @Nullable Laid laid() {
        boolean more = true;
        while (ready.isEmpty() && more) {
            more = read();
        }
        return ready.poll();
    }

    /** Takes in the next row of the file; false at its end. */
    private boolean read() {
        Row row = ahead.isEmpty() ? rows.next().orElse(null) : ahead.remove();
        if (row == null) {
            other.release(ready, layout);
            if (ready.isEmpty() && !anyHeader) {
                throw incomplete == null ? noHeader() : incomplete;
            }
            return false;
        }
        if (!begun || !row.sheet().equals(sheet)) {
            other.release(ready, layout);
            begin(row);
        } else if (row.line() > layout.headerLine() && search.mayBeHeader(row, layout) && !layout.isHeader(row)) {
            other.release(ready, layout);
            layAnew(row);
        }
        if (!blocks.isDivided() || row.line() <= layout.headerLine()) {
            ready.add(new Laid(row, layout, width, rest(row)));
        } else if (layout.isHeader(row)) {
            other.release(ready, layout);
            ready.add(new Laid(row, layout, width, List.of()));
        } else {
            // What only another block says is accounted for there.
            if (blocks.says(row, 0) || !blocks.saysBeside(row)) {
                ready.add(new Laid(blocks.part(row, 0), layout, width, List.of()));
            }
            other.hold(row, blocks, fileName);
        }
        return true;
    }

    /** The further blocks of a sheet, which are read when the first is at its end or a page is. */
    private static final class OtherBlocks {
        private final List<Row> held = new ArrayList<>();
        private SideBySide blocks = SideBySide.NONE;

        void hold(Row row, SideBySide divided, String fileName) {
            blocks = divided;
            if (held.size() == MOST_HELD) {
                throw new UnreadableFile(
                        new FileLocation(fileName, row.sheet(), row.line()),
                        "并排的名单超过 " + MOST_HELD + " 行。请改为上下排列。",
                        "a list in blocks side by side has more than " + MOST_HELD
                                + " rows. Put the blocks one below the other.");
            }
            held.add(row);
        }

        void release(Deque<Laid> ready, SheetLayout layout) {
            for (int block = 1; block < blocks.count(); block++) {
                for (Row row : held) {
                    if (blocks.says(row, block)) {
                        ready.add(new Laid(blocks.part(row, block), layout, RecordWidth.NONE, List.of()));
                    }
                }
            }
            held.clear();
        }
    }

    /** Of a row with too few fields: the rows below that were parted from it by line breaks without quotes, if it has such. */
    private List<Row> rest(Row row) {
        if (!width.isKnown() || row.line() <= layout.headerLine() || !width.isShort(row)) {
            return List.of();
        }
        int fields = row.size();
        List<Row> rest = new ArrayList<>();
        while (fields < width.full() && rest.size() < MOST_BREAKS) {
            Row below = ahead(rest.size());
            // Parted behind its first field, the rest of a record is as long as a whole one.
            boolean whole = below != null
                    && !width.isShort(below)
                    && !(fields == 1 && below.text(0).isBlank());
            if (below == null || whole) {
                return List.of();
            }
            fields += Math.max(0, below.size() - 1);
            rest.add(below);
        }
        // One more if a delimiter was not quoted either.
        return fields <= width.full() + 1 ? rest : List.of();
    }

    /** A row that comes after those that were handed out, the first being 0. */
    private @Nullable Row ahead(int number) {
        while (ahead.size() <= number) {
            Optional<Row> row = rows.next();
            if (row.isEmpty()) {
                return null;
            }
            ahead.add(row.get());
        }
        return ahead.stream().skip(number).findFirst().orElse(null);
    }

    /** Looks ahead on the sheet that begins with this row. What was looked at before is on it too, or of a later sheet. */
    private void begin(Row first) {
        begun = true;
        sheet = first.sheet();
        layout = SheetLayout.NOT_SELECTED;
        blocks = SideBySide.NONE;
        width = RecordWidth.NONE;
        if (hiddenCopies.contains(sheet)) {
            layout = SheetLayout.HIDDEN_COPY;
            return;
        }
        if (!sheets.isEmpty()
                && !sheet.isEmpty()
                && sheets.stream().noneMatch(glob -> glob.matcher(sheet).matches())) {
            return;
        }
        List<Row> beginning = beginning(first, search.rows(fileName, sheet));
        Found found = search.find(fileName, visible(beginning));
        layout = SheetLayout.NONE;
        if (found instanceof Complete complete) {
            take(complete, beginning);
        } else if (found instanceof Incomplete lacking) {
            if (sheet.isEmpty()) {
                throw lacking.fault();
            }
            incomplete = incomplete == null ? lacking.fault() : incomplete;
        }
    }

    /** Another header in the middle of the sheet: two exports in one file. */
    private void layAnew(Row first) {
        List<Row> beginning = beginning(first, search.rows(fileName, sheet));
        int height = Math.min(HeaderSearch.MOST_HEADER_ROWS, beginning.size());
        Found found = search.findAgain(fileName, visible(beginning.subList(0, height)));
        if (found instanceof Complete complete) {
            take(complete, beginning);
        } else if (found instanceof Incomplete lacking) {
            throw new UnreadableFile(
                    new FileLocation(fileName, sheet, first.line()),
                    "从这一行起是另一种表头，不知道其下各行怎么读。请把两份表分成两个文件，或补齐这个表头。原因："
                            + lacking.fault().zh(),
                    "another header begins here, and it is not known how to read the rows below it. Part the two tables, or complete this header. Why: "
                            + lacking.fault().en());
        }
    }

    private void take(Complete complete, List<Row> beginning) {
        anyHeader = true;
        layout = complete.layout();
        blocks = complete.blocks();
        if (delimited && !blocks.isDivided()) {
            width = RecordWidth.of(
                    layout.fields(),
                    beginning.stream()
                            .filter(row -> row.line() > layout.headerLine())
                            .toList());
        }
    }

    private List<Row> beginning(Row first, int most) {
        List<Row> beginning = new ArrayList<>();
        beginning.add(first);
        for (int i = 0; beginning.size() < most; i++) {
            Row row = ahead(i);
            if (row == null || !row.sheet().equals(sheet)) {
                return beginning;
            }
            beginning.add(row);
        }
        return beginning;
    }

    private List<Row> visible(List<Row> beginning) {
        return skipsHidden ? beginning.stream().filter(row -> !row.hidden()).toList() : beginning;
    }

    private UnreadableFile noHeader() {
        return new UnreadableFile(
                FileLocation.file(fileName),
                begun
                        ? "前 " + search.rows(fileName, sheet) + " 行里没有认得的表头。请检查是否选错了文件、编码或分隔符，或在来源定义中补充表头写法或 header 行号。"
                        : "文件里没有任何行。请重新导出。",
                begun
                        ? "no known header in the first " + search.rows(fileName, sheet)
                                + " rows. Check that this is the right file, encoding and delimiter, or add its headers or its header row to the source."
                        : "the file has no rows. Export it again.");
    }

    @Override
    public void close() {
        rows.close();
    }
}
