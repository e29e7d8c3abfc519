package io.heshi.guess.heading;

import io.heshi.catalogue.Catalogue;
import io.heshi.catalogue.ClaimKind;
import io.heshi.definition.CodeTable;
import io.heshi.intake.layout.Headings;
import io.heshi.table.CellKind;
import io.heshi.table.Row;
import io.heshi.vocabulary.HeaderName;
import io.heshi.vocabulary.IdReading;
import io.heshi.vocabulary.ResidentId;
import io.heshi.vocabulary.date.PartialDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A row that heads the columns of a sheet.
 *
 * @param index of the row among the first rows of its sheet
 * @param rows how many rows the header takes
 * @param texts header of every position, empty where there is none
 * @param known how many of them the dictionary knows
 */
public record HeaderGuess(int index, int rows, List<String> texts, int known) {
    /** Among how many rows of a sheet the header is looked for. */
    public static final int LOOKED_AT = 30;

    private static final int FEWEST_KNOWN = 2;
    private static final int MOST_ROWS = 3;

    /**
     * The one to three rows with most known headers, of equals the fewest rows, then the first; if hardly one header is known,
     * the first row that looks like no data.
     *
     * @param types code table of quota types, whose words head the columns of a wide table
     */
    public static Optional<HeaderGuess> of(
            List<Row> firstRows, HeaderDictionary dictionary, Optional<CodeTable> types) {
        HeaderGuess best = null;
        for (int height = 1; height <= MOST_ROWS; height++) {
            for (int i = 0; i + height <= Math.min(LOOKED_AT, firstRows.size()); i++) {
                List<Row> window = firstRows.subList(i, i + height);
                if (height == 1 || window.stream().noneMatch(Headings::isDataLike) && !Headings.hasTitle(window)) {
                    HeaderGuess candidate = at(i, window, dictionary, types);
                    if (best == null || candidate.known > best.known) {
                        best = candidate;
                    }
                }
            }
        }
        if (best != null && best.known >= FEWEST_KNOWN) {
            return Optional.of(best);
        }
        return byLook(firstRows, dictionary, types).or(() -> onlyColumn(firstRows, dictionary, types));
    }

    private static HeaderGuess at(int index, List<Row> window, HeaderDictionary dictionary, Optional<CodeTable> types) {
        Map<Integer, String> headings = Headings.of(window);
        List<String> texts = new ArrayList<>();
        headings.forEach((position, heading) -> {
            while (texts.size() < position) {
                texts.add("");
            }
            texts.add(heading);
        });
        int known = 0;
        for (ClaimKind kind : Catalogue.kinds()) {
            Set<String> keys = new HashSet<>();
            texts.stream().filter(text -> dictionary.knows(kind, text)).forEach(text -> keys.add(HeaderName.key(text)));
            if (kind == ClaimKind.QUOTA && window.stream().noneMatch(Headings::isDataLike)) {
                texts.stream().filter(text -> namesType(text, types)).forEach(keys::add);
            }
            known = Math.max(known, keys.size());
        }
        return new HeaderGuess(index, window.size(), texts, known);
    }

    /** Whether the header names a quota type: a column of a wide table. */
    private static boolean namesType(String header, Optional<CodeTable> types) {
        String last = header.substring(header.lastIndexOf('/') + 1);
        return types.isPresent()
                && (types.get().code(last).isPresent()
                        || (last.endsWith("数")
                                && types.get()
                                        .code(last.substring(0, last.length() - 1))
                                        .isPresent()));
    }

    private static Optional<HeaderGuess> byLook(
            List<Row> rows, HeaderDictionary dictionary, Optional<CodeTable> types) {
        int width = usualWidth(rows);
        for (int i = 0; i + 1 < Math.min(LOOKED_AT, rows.size()); i++) {
            Row row = rows.get(i);
            if (width >= 2 && filled(row) >= Math.max(2, width * 0.7)) {
                return looksLikeHeader(row, rows.subList(i + 1, rows.size()))
                        ? Optional.of(at(i, rows.subList(i, i + 1), dictionary, types))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** A list of one column, under a header that the dictionary knows. */
    private static Optional<HeaderGuess> onlyColumn(
            List<Row> rows, HeaderDictionary dictionary, Optional<CodeTable> types) {
        for (int i = 0; i + 1 < Math.min(LOOKED_AT, rows.size()); i++) {
            HeaderGuess candidate = at(i, rows.subList(i, i + 1), dictionary, types);
            if (candidate.known > 0 && usualWidth(rows) == 1) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** Texts all different, none a number, date or ID number, and figures below at least one of them. */
    private static boolean looksLikeHeader(Row row, List<Row> below) {
        Set<String> seen = new HashSet<>();
        int repeated = 0;
        for (int i = 0; i < row.size(); i++) {
            String text = row.text(i).strip();
            if (!text.isEmpty()) {
                if (isData(row, i)) {
                    return false;
                }
                repeated += seen.add(text) ? 0 : 1;
            }
        }
        if (repeated > Math.max(1, seen.size() / 3)) {
            return false;
        }
        for (int i = 0; i < row.size(); i++) {
            int figures = 0;
            int cells = 0;
            for (Row next : below) {
                if (!next.text(i).isBlank()) {
                    cells++;
                    figures += isData(next, i) ? 1 : 0;
                }
            }
            if (!row.text(i).isBlank() && cells > 0 && figures >= cells * 0.8) {
                return true;
            }
        }
        return false;
    }

    private static boolean isData(Row row, int position) {
        String text = row.text(position).strip();
        return row.kind(position) == CellKind.NUMBER
                || row.kind(position) == CellKind.DATE_NUMBER
                || text.matches("[-+¥]?[\\d,]+(\\.\\d+)?%?")
                || text.matches("男|女")
                || ResidentId.read(text) instanceof IdReading.Valid
                || PartialDate.parse(text).isPresent();
    }

    /** How many cells most rows fill. */
    public static int usualWidth(List<Row> rows) {
        int[] widths = rows.stream()
                .mapToInt(HeaderGuess::filled)
                .filter(width -> width > 0)
                .sorted()
                .toArray();
        return widths.length == 0 ? 0 : widths[widths.length / 2];
    }

    private static int filled(Row row) {
        int filled = 0;
        for (int i = 0; i < row.size(); i++) {
            filled += row.text(i).isBlank() ? 0 : 1;
        }
        return filled;
    }
}
