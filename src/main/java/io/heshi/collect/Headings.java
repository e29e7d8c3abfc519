package io.heshi.collect;

import io.heshi.catalogue.Texts;
import io.heshi.ledger.OfficeKey;
import io.heshi.ledger.PackKey;
import io.heshi.table.Row;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where on a sheet which words stand. Columns may be in any order; a row with two of the headings of what is filled in is the header. Where a
 * column of keys has lost its heading it is known by the keys.
 */
final class Headings {
    private static final int FEWEST = 2;

    private final Map<String, ReplyColumn> names = new HashMap<>();
    private final Map<String, ReplyColumn> ofOffice = new HashMap<>();

    Headings(Texts texts) {
        for (ReplyColumn column : ReplyColumn.values()) {
            List<String> headers = column.headers();
            put(names, texts, headers.get(0), column);
            headers.subList(1, headers.size()).forEach(header -> put(ofOffice, texts, header, column));
        }
    }

    private static void put(Map<String, ReplyColumn> names, Texts texts, String header, ReplyColumn column) {
        names.put(squeezed(texts.zh(header)), column);
        names.put(squeezed(texts.en(header)), column);
    }

    /** Which column stands where, if this row is a header. */
    Optional<Columns> of(Row row) {
        Map<ReplyColumn, Integer> places = new EnumMap<>(ReplyColumn.class);
        boolean office = false;
        boolean pack = false;
        for (int i = 0; i < row.size(); i++) {
            String heading = squeezed(row.text(i));
            ReplyColumn own = ofOffice.get(heading);
            ReplyColumn column = own == null ? names.get(heading) : own;
            if (column != null) {
                places.putIfAbsent(column, i);
                office |= own != null;
                pack |= own == null && (column == ReplyColumn.VERDICT || column == ReplyColumn.REASON);
            }
        }
        return places.keySet().stream().filter(ReplyColumn::filled).count() < FEWEST
                ? Optional.empty()
                : Optional.of(new Columns(Columns.cells(row), places, office && !pack));
    }

    /** The key that stands anywhere in a row. */
    static Optional<String> keyIn(List<String> cells) {
        return cells.stream().map(String::strip).filter(Headings::isKey).findFirst();
    }

    private static boolean isKey(String cell) {
        return PackKey.parse(cell).isPresent()
                || cell.startsWith(OfficeKey.BEGINNING) && OfficeKey.parse(cell).isPresent();
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\u3000\u00A0*＊（）()：:]", "");
    }
}
