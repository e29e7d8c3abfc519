package io.heshi.collect;

import io.heshi.catalogue.Texts;
import io.heshi.table.FileLocation;
import io.heshi.table.Row;
import io.heshi.table.RowSource;
import io.heshi.table.UnreadableFile;
import io.heshi.table.format.Format;
import io.heshi.table.format.Macros;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One file as it came back: what stands in its rows. Nothing depends on protection, hidden sheets or properties of the document.
 *
 * @param header for the file that is given back
 */
record ReturnedFile(Path path, List<String> header, List<ReturnedRow> rows) {
    private static final long LARGEST = 25L << 20;

    ReturnedFile {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** @throws UnreadableFile with what is wrong with it and what to do */
    static ReturnedFile read(Path path, Texts texts) throws IOException {
        String name = String.valueOf(path.getFileName());
        if (Files.size(path) > LARGEST) {
            throw new UnreadableFile(
                    FileLocation.file(name),
                    "文件超过 25 MB，不是反馈表。请只交回反馈表。",
                    "the file is larger than 25 MB, which no pack is. Return the pack only.");
        }
        Format format = Format.of(path);
        if (Macros.in(path, format)) {
            throw new UnreadableFile(
                    FileLocation.file(name),
                    "工作簿带有宏，不予读取。请另存为不带宏的 .xlsx 再交回。",
                    "the workbook has macros and is not read. Save it as .xlsx without them and return that.");
        }
        Headings headings = new Headings(texts);
        List<ReturnedRow> rows = new ArrayList<>();
        List<Columns> tables = new ArrayList<>(List.of(Columns.NONE));
        String sheet = "";
        try (RowSource source = format.open(path, name, Optional.empty())) {
            for (Optional<Row> next = source.next(); next.isPresent(); next = source.next()) {
                Row row = next.get();
                if (!row.sheet().equals(sheet)) {
                    sheet = row.sheet();
                    tables.add(Columns.NONE);
                }
                Optional<Columns> found = headings.of(row);
                if (found.isPresent()) {
                    tables.add(found.get());
                } else {
                    row(row, tables).ifPresent(rows::add);
                }
            }
        }
        List<Columns> headed =
                tables.stream().filter(table -> !table.places().isEmpty()).toList();
        if (headed.isEmpty() && rows.isEmpty()) {
            throw new UnreadableFile(
                    FileLocation.file(name),
                    "没有找到反馈表的表头（如“单位核实情况”“核实说明”）和问题标识。请交回原反馈表。",
                    "neither the headings of a pack nor any key was found. Return the pack as it went out.");
        }
        return new ReturnedFile(path, header(headed, rows, tables), withoutOtherSheets(rows, tables));
    }

    /** The header of the table that most rows stand in. */
    private static List<String> header(List<Columns> headed, List<ReturnedRow> rows, List<Columns> tables) {
        return rows.stream()
                .map(row -> tables.get(row.table()))
                .filter(table -> !table.places().isEmpty())
                .collect(Collectors.groupingBy(Columns::header, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseGet(() -> headed.isEmpty() ? List.of() : headed.get(0).header());
    }

    /** The office's own workbook has the same headings on further sheets, which nobody answers on: there the rows have no keys. */
    private static List<ReturnedRow> withoutOtherSheets(List<ReturnedRow> rows, List<Columns> tables) {
        Set<Integer> keyed = rows.stream()
                .filter(row -> !row.key().isEmpty())
                .map(ReturnedRow::table)
                .collect(Collectors.toSet());
        return keyed.isEmpty()
                ? rows
                : rows.stream()
                        .filter(row -> !tables.get(row.table()).office() || keyed.contains(row.table()))
                        .toList();
    }

    /** In which it lies. */
    Path folder() {
        Path whole = path.toAbsolutePath().normalize();
        Path parent = whole.getParent();
        return parent == null ? whole : parent;
    }

    private static Optional<ReturnedRow> row(Row row, List<Columns> tables) {
        Columns columns = tables.get(tables.size() - 1);
        List<String> cells = Columns.cells(row);
        Map<ReplyColumn, String> said = columns.said(row);
        Optional<String> key = Headings.keyIn(cells);
        // What stands below the table, such as a signature, may stand in the column of keys.
        boolean says = key.isPresent() || said.containsKey(ReplyColumn.VERDICT) || said.containsKey(ReplyColumn.REASON);
        return !says
                ? Optional.empty()
                : Optional.of(new ReturnedRow(
                        row.sheet(),
                        row.line(),
                        tables.size() - 1,
                        key.orElseGet(() -> said.getOrDefault(ReplyColumn.KEY, "")),
                        said,
                        columns.computed(row),
                        cells,
                        columns.facts(cells)));
    }
}
