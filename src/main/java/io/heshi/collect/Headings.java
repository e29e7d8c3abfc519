package io.heshi.collect;

import io.heshi.catalogue.Texts;
import io.heshi.ledger.PackKey;
import io.heshi.table.Row;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where on a sheet which words stand. Columns may be in any order; a row with two of the headings of what is filled in is the header. Where a
 * column of keys has lost its heading it is known by the keys.
 */
final class Headings {
    private static final int FEWEST = 2;

    private final Map<String, ReplyColumn> names;

    Headings(Texts texts) {
        this.names = new HashMap<>();
        for (ReplyColumn column : ReplyColumn.values()) {
            names.put(squeezed(texts.zh(column.header())), column);
            names.put(squeezed(texts.en(column.header())), column);
        }
    }

    /** Which column stands where, if this row is a header. */
    Optional<Map<ReplyColumn, Integer>> of(Row row) {
        Map<ReplyColumn, Integer> places = new EnumMap<>(ReplyColumn.class);
        for (int i = 0; i < row.size(); i++) {
            ReplyColumn column = names.get(squeezed(row.text(i)));
            if (column != null) {
                places.putIfAbsent(column, i);
            }
        }
        return places.keySet().stream()
                                .filter(column -> column != ReplyColumn.KEY)
                                .count()
                        < FEWEST
                ? Optional.empty()
                : Optional.of(places);
    }

    /** The key that stands anywhere in a row. */
    static Optional<String> keyIn(Row row) {
        return Arrays.stream(cells(row))
                .map(String::strip)
                .filter(cell -> PackKey.parse(cell).isPresent())
                .findFirst();
    }

    static String[] cells(Row row) {
        String[] cells = new String[row.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = row.text(i);
        }
        return cells;
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\u3000\u00A0*＊（）()：:]", "");
    }
}
