package io.heshi.intake.layout;

import io.heshi.table.Row;
import io.heshi.vocabulary.HeaderName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Where the canonical columns of a source stand on one sheet, and what the sheet says besides. */
public final class SheetLayout {
    /** The layout of a sheet without a complete header: nothing on it is data. */
    public static final SheetLayout NONE = new SheetLayout();

    /** The layout of a sheet that the source does not read. */
    public static final SheetLayout NOT_SELECTED = new SheetLayout();

    /** The layout of a hidden sheet that says again what a visible one says. */
    public static final SheetLayout HIDDEN_COPY = new SheetLayout();

    private static final int[] NOWHERE = {};
    private static final int FEWEST_REPEATED = 2;

    private final long firstHeaderLine;
    private final long headerLine;
    private final int fields;
    private final Map<String, int[]> positions;
    private final Map<String, String> stated;
    private final Map<String, MoneyUnit> moneyUnits;
    private final WideTable wide;
    private final List<HeaderColumn> columns;
    private final List<HeaderRow> headerRows;
    private final Map<Integer, Set<String>> parts;
    private final Set<String> titles;
    private final TitleUnit titleUnit;
    private final SideBySide blocks;

    /** The cells of a header row that a repetition of it must show again. */
    private record HeaderRow(int[] positions, String[] keys) {
        boolean isRepeatedBy(Row row) {
            for (int i = 0; i < positions.length; i++) {
                String text = row.text(positions[i]);
                if (text.isEmpty() || !HeaderName.key(text).equals(keys[i])) {
                    return false;
                }
            }
            return positions.length > 0;
        }
    }

    private SheetLayout() {
        firstHeaderLine = Long.MAX_VALUE;
        headerLine = Long.MAX_VALUE;
        fields = 0;
        positions = Map.of();
        stated = Map.of();
        moneyUnits = Map.of();
        wide = WideTable.NONE;
        columns = List.of();
        headerRows = List.of();
        parts = Map.of();
        titles = Set.of();
        titleUnit = TitleUnit.NONE;
        blocks = SideBySide.NONE;
    }

    /** @param stated canonical column to the text that fills it where its cells are blank */
    SheetLayout(
            HeaderWindow window,
            Map<String, int[]> positions,
            WideTable wide,
            Map<String, String> stated,
            Map<String, MoneyUnit> moneyUnits,
            Titles titles,
            SideBySide blocks) {
        firstHeaderLine = window.firstLine();
        headerLine = window.lastLine();
        fields = window.rows().stream().mapToInt(Row::size).max().orElse(0);
        this.positions = Map.copyOf(positions);
        this.stated = Map.copyOf(stated);
        this.moneyUnits = Map.copyOf(moneyUnits);
        this.wide = wide;
        columns = window.columns();
        this.blocks = blocks;
        headerRows = headerRows(window, mapped());
        parts = parts(columns);
        this.titles = titles.keys();
        titleUnit = titles.unit();
    }

    private static Map<Integer, Set<String>> parts(List<HeaderColumn> columns) {
        Map<Integer, Set<String>> parts = new HashMap<>();
        columns.forEach(column -> parts.put(
                column.position(), column.parts().stream().map(HeaderName::key).collect(Collectors.toSet())));
        return parts;
    }

    /** Of a header in one row the mapped cells count, of one in several rows all that each of them says. */
    private static List<HeaderRow> headerRows(HeaderWindow window, Set<Integer> mapped) {
        List<HeaderRow> rows = new ArrayList<>();
        for (Row row : window.rows()) {
            List<Integer> shown = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                boolean counts = window.rows().size() > 1 || mapped.contains(i);
                if (counts && !row.text(i).isBlank()) {
                    shown.add(i);
                }
            }
            rows.add(new HeaderRow(
                    shown.stream().mapToInt(Integer::intValue).toArray(),
                    shown.stream().map(i -> HeaderName.key(row.text(i))).toArray(String[]::new)));
        }
        return rows;
    }

    /** The line of the last header row. */
    public long headerLine() {
        return headerLine;
    }

    /** The line of the first header row. */
    public long firstHeaderLine() {
        return firstHeaderLine;
    }

    /** The position from 0 of the one cell of a canonical column; -1 if it has none, or several. */
    public int position(String column) {
        int[] cells = positions(column);
        return cells.length == 1 ? cells[0] : -1;
    }

    /** The positions of the cells of a canonical column: several where it is joined or summed, none where it has none. */
    public int[] positions(String column) {
        return positions.getOrDefault(column, NOWHERE);
    }

    /** What fills a canonical column where it has no cell or a blank one: a constant, or a part of the sheet's or file's name. */
    public String stated(String column) {
        return stated.getOrDefault(column, "");
    }

    /** What the amounts of a canonical column are counted in. */
    public MoneyUnit moneyUnit(String column) {
        return moneyUnits.getOrDefault(column, MoneyUnit.YUAN);
    }

    /** The columns that each stand for a code. */
    public WideTable wide() {
        return wide;
    }

    /** The unit that a row above the header names for the whole sheet (单位：市教育局). */
    public TitleUnit titleUnit() {
        return titleUnit;
    }

    /** The headers of the sheet, from left to right, each once; those of several rows joined by {@code /}. */
    public List<String> headers() {
        return List.copyOf(
                new LinkedHashSet<>(columns.stream().map(HeaderColumn::path).toList()));
    }

    /** What stands over each column, by its position from 0. */
    public Map<Integer, String> headersByPosition() {
        Map<Integer, String> headers = new TreeMap<>();
        columns.forEach(column -> headers.put(column.position(), column.path()));
        return headers;
    }

    /** Those of the {@link #headers} that stand over no column that is read. */
    public List<String> unmapped() {
        Set<Integer> mapped = mapped();
        return List.copyOf(new LinkedHashSet<>(columns.stream()
                .filter(column -> !mapped.contains(inFirstBlock(column.position())))
                .map(HeaderColumn::path)
                .toList()));
    }

    /** The column of the first block that stands for this one, itself on a sheet that is not divided. */
    public int inFirstBlock(int position) {
        return blocks.inFirst(position);
    }

    /** The positions of all columns that are read; of a list in blocks side by side, those of the first block. */
    public Set<Integer> mapped() {
        Set<Integer> mapped = new LinkedHashSet<>();
        positions.values().forEach(cells -> {
            for (int cell : cells) {
                mapped.add(cell);
            }
        });
        wide.columns().forEach(column -> {
            mapped.addAll(column.positions());
            mapped.addAll(column.sides().values());
        });
        wide.totals().forEach(total -> mapped.add(total.position()));
        return mapped;
    }

    /** Whether the row says again what a header row says: headers are repeated page by page. */
    public boolean isHeader(Row row) {
        for (HeaderRow headerRow : headerRows) {
            if (headerRow.isRepeatedBy(row)) {
                return true;
            }
        }
        return isPartOfHeader(row);
    }

    /** Whether all that the row says is what the header says over the same columns. */
    private boolean isPartOfHeader(Row row) {
        int said = 0;
        for (int i = 0; i < row.size(); i++) {
            if (!row.text(i).isBlank()) {
                Set<String> above = parts.get(i);
                if (above == null || !above.contains(HeaderName.key(row.text(i)))) {
                    return false;
                }
                said++;
            }
        }
        return said >= FEWEST_REPEATED;
    }

    /** Fields of the header, blank ones behind its last word included. */
    int fields() {
        return fields;
    }

    /** Whether a row above the header says that amounts are in 万元. */
    public static boolean saysTenThousand(Row row) {
        return Titles.saysTenThousand(Titles.key(row));
    }

    /** Whether the row says again what a row above the header says. */
    public boolean isTitle(Row row) {
        return !titles.isEmpty() && titles.contains(Titles.key(row));
    }
}
