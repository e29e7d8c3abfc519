package io.heshi.link;

import io.heshi.definition.Source;
import io.heshi.definition.linkage.LinkColumn;
import io.heshi.definition.linkage.Linkage;
import io.heshi.intake.cleanse.column.Cell;
import io.heshi.intake.cleanse.column.ColumnForms;
import io.heshi.intake.layout.MappedRow;
import io.heshi.intake.layout.MappedRows;
import io.heshi.intake.layout.SheetLayout;
import io.heshi.table.FileLocation;
import io.heshi.table.Row;
import io.heshi.table.UnreadableFile;
import io.heshi.vocabulary.HeaderName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the rows of a file as records, in constant memory. */
final class RecordReader {
    private final Linkage linkage;

    RecordReader(Linkage linkage) {
        this.linkage = linkage;
    }

    /**
     * A row.
     *
     * @param compared what is compared of each column of the linkage
     * @param said what its cells say
     */
    record Read(String sheet, long line, List<String> compared, List<String> said) {}

    /**
     * What came of a file.
     *
     * @param unread sheets that have no header with the columns, or say again what another one says
     * @param doubled headings of columns under which others stand too, of which the first was read
     */
    record Whole(long records, List<String> unread, List<String> doubled) {}

    /**
     * Reads a file from its beginning to its end.
     *
     * @return how many records it has, and what of it was not read
     * @throws UnreadableFile if it is damaged, lacks a column that is required, or has no row below its header
     */
    Whole read(FileSide side, Consumer<Read> sink) throws IOException {
        Source source = side.source(linkage);
        Compared compared = new Compared(ColumnForms.of(side.file(), side.fileName(), source, Map.of()));
        long records = 0;
        Set<String> unread = new LinkedHashSet<>();
        Set<String> doubled = new LinkedHashSet<>();
        SheetLayout known = SheetLayout.NONE;
        try (MappedRows rows = MappedRows.open(side.file(), side.fileName(), source, Map.of())) {
            for (Optional<MappedRow> next = rows.next(); next.isPresent(); next = rows.next()) {
                Row row = next.get().row();
                SheetLayout layout = next.get().layout();
                if (layout == SheetLayout.NONE || layout == SheetLayout.HIDDEN_COPY) {
                    unread.add(row.sheet());
                }
                if (layout != known) {
                    known = layout;
                    doubled.addAll(doubled(layout));
                }
                Optional<Read> read = record(row, layout, compared);
                if (read.isPresent()) {
                    records++;
                    sink.accept(read.get());
                }
            }
        }
        if (records == 0) {
            throw new UnreadableFile(
                    FileLocation.file(side.fileName()),
                    LinkText.TEXTS.zh("file.no_rows"),
                    LinkText.TEXTS.en("file.no_rows"));
        }
        return new Whole(records, List.copyOf(unread), List.copyOf(doubled));
    }

    private List<String> doubled(SheetLayout layout) {
        Map<Integer, String> headings = layout.headersByPosition();
        return linkage.columns().stream()
                .map(column -> headings.getOrDefault(layout.position(column.name()), ""))
                .filter(heading -> !heading.isEmpty())
                .filter(heading -> headings.values().stream()
                                .filter(other -> HeaderName.exactKey(other).equals(HeaderName.exactKey(heading)))
                                .count()
                        > 1)
                .toList();
    }

    private Optional<Read> record(Row row, SheetLayout layout, Compared compared) {
        if (row.line() <= layout.headerLine() || row.deleted() || layout.isHeader(row) || layout.isTitle(row)) {
            return Optional.empty();
        }
        List<String> values = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (LinkColumn column : linkage.columns()) {
            int position = layout.position(column.name());
            boolean there = position >= 0;
            String cell = there ? row.filledDown(position) : "";
            said.add(there ? Cell.text(cell, row.filledDownKind(position)) : "");
            values.add(there ? compared.of(column, cell, row.filledDownKind(position), row.date1904()) : "");
        }
        boolean blank = said.stream().allMatch(String::isEmpty);
        return blank ? Optional.empty() : Optional.of(new Read(row.sheet(), row.line(), values, said));
    }
}
