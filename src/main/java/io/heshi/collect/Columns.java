package io.heshi.collect;

import io.heshi.table.CellKind;
import io.heshi.table.Row;
import io.heshi.vocabulary.date.PartialDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which column of a table stands where.
 *
 * @param header its cells
 * @param office whether it has the headings of the office's own workbook, and not those of a pack
 */
record Columns(List<String> header, Map<ReplyColumn, Integer> places, boolean office) {
    /** Programs write a number in more ways than one; of the facts only that of the exception is a number. */
    private static final Pattern WHOLE = Pattern.compile("^(\\d{1,18})\\.0+$");

    /** Of rows above which no header stands. */
    static final Columns NONE = new Columns(List.of(), Map.of(), false);

    Columns {
        header = List.copyOf(header);
        places = Map.copyOf(places);
    }

    /** What a row says in these columns, none of it blank. */
    Map<ReplyColumn, String> said(Row row) {
        Map<ReplyColumn, String> said = new EnumMap<>(ReplyColumn.class);
        places.forEach((column, place) -> {
            String text = column == ReplyColumn.UNTIL
                    ? day(row, place)
                    : row.text(place).strip();
            if (!text.isEmpty()) {
                said.put(column, text);
            }
        });
        return said;
    }

    /** The headings of the columns that staff fill in whose words nobody has typed. */
    List<String> computed(Row row) {
        return places.entrySet().stream()
                .filter(column -> column.getKey().filled())
                .map(Map.Entry::getValue)
                .filter(place ->
                        !row.text(place).isBlank() && (row.formula(place) || row.kind(place) == CellKind.ERROR))
                .sorted()
                .map(header::get)
                .toList();
    }

    /** What a row shows of the facts; empty where the columns are not all there, in their order. */
    Optional<List<String>> facts(List<String> cells) {
        int first = places.getOrDefault(ReplyColumn.NUMBER, -1);
        int last = places.getOrDefault(ReplyColumn.BASIS, -1);
        return first < 0 || last < first || last >= cells.size()
                ? Optional.empty()
                : Optional.of(cells.subList(first, last + 1).stream()
                        .map(cell -> WHOLE.matcher(cell.replace("\r\n", "\n")).replaceFirst("$1"))
                        .toList());
    }

    static List<String> cells(Row row) {
        String[] cells = new String[row.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = row.kind(i) == CellKind.DATE_NUMBER ? day(row, i) : row.text(i);
        }
        return Arrays.asList(cells);
    }

    private static String day(Row row, int place) {
        String text = row.text(place).strip();
        CellKind kind = row.kind(place);
        Optional<PartialDate> date = text.isEmpty()
                ? Optional.empty()
                : kind == CellKind.NUMBER || kind == CellKind.DATE_NUMBER
                        ? PartialDate.ofNumber(text, kind == CellKind.DATE_NUMBER, row.date1904())
                        : PartialDate.parse(text);
        return date.map(PartialDate::text).orElse(text);
    }
}
