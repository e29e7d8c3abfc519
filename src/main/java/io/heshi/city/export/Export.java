package io.heshi.city.export;

import io.heshi.city.plan.CityTables;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;

/**
 * How the export of a source looks: an item of {@code exports.yaml}, which says what each part is.
 *
 * @param csv a charset; empty for a workbook
 * @param title of the workbook, empty for none
 */
record Export(
        String file,
        String csv,
        String title,
        Map<Integer, String> notes,
        Map<String, String> columns,
        List<String> sums,
        Map<Integer, String> footer) {

    private static final Map<String, Export> ALL = CityTables.yaml("exports.yaml", new TypeReference<>() {});

    static Export of(String source) {
        return Objects.requireNonNull(ALL.get(source), source);
    }

    Optional<Charset> charset() {
        return csv.isEmpty() ? Optional.empty() : Optional.of(Charset.forName(csv));
    }

    List<String> headings() {
        return List.copyOf(columns.keySet());
    }

    List<Cell> cells() {
        return columns.values().stream().map(Cell::of).toList();
    }

    /** A text of this export with the date put in. */
    static String dated(String text, LocalDate date) {
        return text.replace("{day}", Forms.written("compact_day", date).toString())
                .replace(
                        "{month}",
                        Forms.written("written_month", YearMonth.from(date)).toString());
    }

    /** A line of the width of the export with few cells filled. */
    Object[] line(Map<Integer, String> cells) {
        Object[] line = new Object[columns.size()];
        Arrays.fill(line, "");
        cells.forEach((position, text) -> line[position] = text);
        return line;
    }
}
