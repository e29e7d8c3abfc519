package io.heshi.intake.read;

import io.heshi.definition.Source;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The rows of a file of some source, each with the layout of its sheet. Holds the first rows of one sheet at most. */
public final class LaidRows implements Closeable {
    private final String fileName;
    private final Format format;
    private final RowSource rows;
    private final HeaderSearch search;
    private final Deque<Row> ahead = new ArrayDeque<>();
    private String sheet = "";
    private SheetLayout layout = SheetLayout.NONE;
    private boolean begun;
    private boolean anyHeader;

    private LaidRows(String fileName, Format format, RowSource rows, HeaderSearch search) {
        this.fileName = fileName;
        this.format = format;
        this.rows = rows;
        this.search = search;
    }

    /**
     * Opens a file.
     *
     * @param fileName the name that messages show
     * @throws UnreadableFile if it is of no readable format, or of the wrong encoding, or damaged at the start
     */
    public static LaidRows open(Path file, String fileName, Source source) throws IOException {
        Format format = Format.of(file);
        RowSource rows = format.open(file, fileName, source.layout().encoding());
        return new LaidRows(fileName, format, rows, new HeaderSearch(source));
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
     * The next row of the file, or empty after the last.
     *
     * @throws UnreadableFile if the file is damaged, a header lacks a required column, or no sheet has a header
     */
    public Optional<LaidRow> next() {
        Optional<Row> row = ahead.isEmpty() ? rows.next() : Optional.of(ahead.remove());
        if (row.isEmpty()) {
            if (!anyHeader) {
                throw noHeader();
            }
            return Optional.empty();
        }
        if (!begun || !row.get().sheet().equals(sheet)) {
            begin(row.get());
        }
        return Optional.of(new LaidRow(row.get(), layout));
    }

    /** Looks ahead on the sheet that begins with this row. What was looked at before is on it too, or of a later sheet. */
    private void begin(Row first) {
        begun = true;
        sheet = first.sheet();
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
        Optional<SheetLayout> found = search.find(fileName, beginning);
        anyHeader |= found.isPresent();
        layout = found.orElse(SheetLayout.NONE);
    }

    private UnreadableFile noHeader() {
        return new UnreadableFile(
                Spot.file(fileName),
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
