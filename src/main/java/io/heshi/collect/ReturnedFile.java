package io.heshi.collect;

import io.heshi.catalogue.Texts;
import io.heshi.table.CellKind;
import io.heshi.table.FileLocation;
import io.heshi.table.Row;
import io.heshi.table.RowSource;
import io.heshi.table.UnreadableFile;
import io.heshi.table.format.Format;
import io.heshi.vocabulary.date.PartialDate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipFile;

/**
 * One file as it came back: what stands in its rows. Nothing depends on protection, hidden sheets or properties of the document.
 *
 * @param header cells of the last header, for the file that is given back
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
        if (format == Format.XLSX && hasMacros(path)) {
            throw new UnreadableFile(
                    FileLocation.file(name),
                    "工作簿带有宏，不予读取。请另存为不带宏的 .xlsx 再交回。",
                    "the workbook has macros and is not read. Save it as .xlsx without them and return that.");
        }
        Headings headings = new Headings(texts);
        List<ReturnedRow> rows = new ArrayList<>();
        List<String> header = List.of();
        Map<ReplyColumn, Integer> places = Map.of();
        String sheet = "";
        Set<String> headed = new HashSet<>();
        try (RowSource source = format.open(path, name, Optional.empty())) {
            for (Optional<Row> next = source.next(); next.isPresent(); next = source.next()) {
                Row row = next.get();
                if (!row.sheet().equals(sheet)) {
                    sheet = row.sheet();
                    places = Map.of();
                }
                Optional<Map<ReplyColumn, Integer>> found = headings.of(row);
                if (found.isPresent()) {
                    places = found.get();
                    header = Arrays.asList(Headings.cells(row));
                    headed.add(sheet);
                    continue;
                }
                row(name, row, places).ifPresent(rows::add);
            }
        }
        if (headed.isEmpty() && rows.isEmpty()) {
            throw new UnreadableFile(
                    FileLocation.file(name),
                    "没有找到反馈表的表头（如“单位核实情况”“核实说明”）和问题标识。请交回原反馈表。",
                    "neither the headings of a pack nor any key was found. Return the pack as it went out.");
        }
        return new ReturnedFile(path, header, rows);
    }

    private static boolean hasMacros(Path path) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            return zip.stream().anyMatch(entry -> entry.getName().endsWith("vbaProject.bin"));
        }
    }

    private static Optional<ReturnedRow> row(String name, Row row, Map<ReplyColumn, Integer> places) {
        String key = Headings.keyIn(row).orElseGet(() -> at(row, places, ReplyColumn.KEY));
        Map<ReplyColumn, String> said = new EnumMap<>(ReplyColumn.class);
        for (ReplyColumn column : ReplyColumn.values()) {
            String text = column == ReplyColumn.KEY ? "" : at(row, places, column);
            if (!text.isEmpty()) {
                said.put(column, text);
            }
        }
        // What stands below the table, such as a signature, may stand in the column of keys.
        boolean says = Headings.keyIn(row).isPresent()
                || said.containsKey(ReplyColumn.VERDICT)
                || said.containsKey(ReplyColumn.REASON);
        return !says
                ? Optional.empty()
                : Optional.of(
                        new ReturnedRow(name, row.sheet(), row.line(), key, said, Arrays.asList(Headings.cells(row))));
    }

    private static String at(Row row, Map<ReplyColumn, Integer> places, ReplyColumn column) {
        Integer place = places.get(column);
        if (place == null) {
            return "";
        }
        String text = row.text(place).strip();
        if (column == ReplyColumn.UNTIL && !text.isEmpty()) {
            CellKind kind = row.kind(place);
            Optional<PartialDate> date = kind == CellKind.NUMBER || kind == CellKind.DATE_NUMBER
                    ? PartialDate.ofNumber(text, kind == CellKind.DATE_NUMBER, row.date1904())
                    : PartialDate.parse(text);
            return date.map(PartialDate::text).orElse(text);
        }
        return text;
    }
}
