package io.heshi.intake.layout;

import io.heshi.catalogue.FieldType;
import io.heshi.definition.CodeTable;
import io.heshi.definition.ColumnMapping;
import io.heshi.definition.Layout;
import io.heshi.definition.Source;
import io.heshi.table.FileLocation;
import io.heshi.table.Row;
import io.heshi.table.UnreadableFile;
import io.heshi.vocabulary.HeaderName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the header of a sheet by the headers that a source knows. */
final class HeaderSearch {
    private static final int ROWS = 15;
    static final int MOST_HEADER_ROWS = 3;
    private static final int FEWEST_HITS = 2;
    private static final int MOST_SHOWN = 40;
    private static final int FEW = 6;
    private static final int FEWEST_OF_ANOTHER = 3;
    private static final String ID_NO = "id_no";

    private final Source source;
    private final Layout layout;
    private final ColumnMatch match;
    private final WideSearch wide;
    private final Set<String> moneyColumns;

    HeaderSearch(Source source, Map<String, CodeTable> codes) {
        this.source = source;
        layout = source.layout();
        match = new ColumnMatch(source);
        wide = new WideSearch(source, codes);
        moneyColumns = source.columns().stream()
                .filter(mapping -> mapping.field().type() == FieldType.MONEY)
                .map(mapping -> mapping.field().name())
                .collect(Collectors.toSet());
    }

    /** How many rows of a sheet must be seen before {@link #find} can tell. */
    int rows(String fileName, String sheet) {
        Declared declared = declared(fileName, sheet);
        return declared.row()
                .map(row -> row + declared.rows().orElse(MOST_HEADER_ROWS) - 1)
                .orElse(ROWS);
    }

    /** What the source says of the header of a sheet. */
    private record Declared(Optional<Integer> row, Optional<Integer> rows) {
        boolean allows(Row first, int height) {
            return row.filter(line -> line != first.line()).isEmpty()
                    && rows.filter(count -> count != height).isEmpty();
        }
    }

    private Declared declared(String fileName, String sheet) {
        return new Declared(
                layout.headerRow().of(fileName, sheet), layout.headerRows().of(fileName, sheet));
    }

    /** What the first rows of a sheet show. */
    sealed interface Found {}

    /** @param blocks how the sheet is divided */
    record Complete(SheetLayout layout, SideBySide blocks) implements Found {}

    /** A header that lacks a required column. */
    record Incomplete(UnreadableFile fault) implements Found {}

    record Nothing() implements Found {}

    /**
     * Looks for the one to three rows in which most known headers stand, where they are equal for the fewest rows, then the
     * first; for the declared rows if the source declares them. No row that holds data is part of a header of several rows.
     */
    Found find(String fileName, List<Row> firstRows) {
        return find(fileName, firstRows, true);
    }

    /** The same for rows further down, where no header row is declared. */
    Found findAgain(String fileName, List<Row> rows) {
        return find(fileName, rows, false);
    }

    private Found find(String fileName, List<Row> firstRows, boolean heedsDeclared) {
        String sheet = firstRows.isEmpty() ? "" : firstRows.get(0).sheet();
        Map<String, String> stated = StatedText.of(source, fileName, sheet);
        Declared declared = declared(fileName, sheet);
        Optional<Candidate> best =
                best(firstRows, stated, declared, heedsDeclared).filter(candidate -> isHeader(candidate, declared));
        if (best.isEmpty()) {
            return new Nothing();
        }
        Candidate found = continued(best.get(), firstRows, stated, declared);
        Optional<UnreadableFile> fault = missingColumns(fileName, found);
        if (fault.isPresent()) {
            return new Incomplete(fault.get());
        }
        Doubled doubled = Doubled.of(found.window().columns(), found.positions(), source.requiredColumns());
        if (doubled.isUnclear()) {
            return new Incomplete(doubled.refusal(fileName, found.window()));
        }
        Titles titles = Titles.of(firstRows.subList(0, found.start()));
        SheetLayout laid = new SheetLayout(
                found.window(),
                found.positions(),
                found.wide(),
                found.stated(),
                moneyUnits(found, titles),
                titles,
                doubled.blocks());
        return new Complete(laid, doubled.blocks());
    }

    /**
     * Whether a row below the header may be another header: most of what it says is the name of a column, and nothing is data.
     * Asked for every row, so that of most rows only a cell is looked at.
     */
    boolean mayBeHeader(Row row, SheetLayout layout) {
        int id = layout.position(ID_NO);
        if (id >= 0 && beginsWithDigit(row.text(id))) {
            return false;
        }
        int said = 0;
        int known = 0;
        for (int i = 0; i < row.size(); i++) {
            String text = row.text(i);
            if (text.isBlank()) {
                continue;
            }
            said++;
            if (text.length() <= HeaderName.LONGEST && match.spells(HeaderWindow.compact(text))) {
                known++;
            }
            if (known == 0 && said == FEW) {
                return false;
            }
        }
        return known >= FEWEST_OF_ANOTHER && known * 2 >= said && !HeaderWindow.isDataLike(row);
    }

    private static boolean beginsWithDigit(String text) {
        return !text.isEmpty() && text.charAt(0) >= '0' && text.charAt(0) <= '9';
    }

    private Optional<Candidate> best(
            List<Row> rows, Map<String, String> stated, Declared declared, boolean heedsDeclared) {
        Optional<Candidate> best = Optional.empty();
        for (int height = 1; height <= MOST_HEADER_ROWS; height++) {
            for (int start = 0; start + height <= rows.size(); start++) {
                if ((!heedsDeclared || declared.allows(rows.get(start), height))
                        && isPossible(rows, start, height, declared)) {
                    Candidate candidate = candidate(rows, start, height, stated);
                    if (best.isEmpty() || candidate.hits() > best.get().hits()) {
                        best = Optional.of(candidate);
                    }
                }
            }
        }
        return best;
    }

    private static boolean isPossible(List<Row> rows, int start, int height, Declared declared) {
        if (height == 1 || declared.rows().isPresent()) {
            return true;
        }
        List<Row> window = rows.subList(start, start + height);
        return window.stream().noneMatch(HeaderWindow::isDataLike) && !HeaderWindow.hasTitle(window);
    }

    private Candidate candidate(List<Row> rows, int start, int height, Map<String, String> stated) {
        HeaderWindow window = HeaderWindow.of(rows.subList(start, start + height));
        Map<String, List<Integer>> found = new HashMap<>(match.find(window.columns()));
        WideTable table = wide.find(window.columns(), found, stated.keySet());
        if (table.isWide()) {
            found.remove(table.value());
            Set<Integer> sides = table.columns().stream()
                    .flatMap(column -> column.sides().values().stream())
                    .collect(Collectors.toSet());
            found.values().removeIf(cells -> cells.stream().anyMatch(sides::contains));
        }
        Map<String, int[]> positions = new HashMap<>();
        found.forEach((column, cells) ->
                positions.put(column, cells.stream().mapToInt(Integer::intValue).toArray()));
        Map<String, String> texts = new HashMap<>(stated);
        texts.putAll(TitleValues.of(
                source, rows.subList(0, start), column -> found.containsKey(column) || stated.containsKey(column)));
        Set<String> present = new HashSet<>(texts.keySet());
        present.addAll(found.keySet());
        if (table.isWide()) {
            present.addAll(List.of(table.by(), table.value()));
        }
        return new Candidate(window, start, positions, table, texts, present);
    }

    /** Takes in rows below that say nothing under the known headers, such as the items of a pay sheet under 工资. */
    private Candidate continued(Candidate best, List<Row> rows, Map<String, String> stated, Declared declared) {
        Candidate header = best;
        int height = header.window().rows().size();
        while (declared.rows().isEmpty()
                && height < MOST_HEADER_ROWS
                && header.start() + height < rows.size()
                && header.window().isContinuedBy(rows.get(header.start() + height), header.single())) {
            height++;
            Candidate longer = candidate(rows, header.start(), height, stated);
            if (longer.hits() < header.hits()) {
                return header;
            }
            header = longer;
        }
        return header;
    }

    private boolean isHeader(Candidate candidate, Declared declared) {
        int needed = declared.row().isPresent() ? 1 : Math.min(FEWEST_HITS, mappedColumns());
        boolean hasRequired = !source.requiredColumns().isEmpty()
                && candidate.hits() > 0
                && candidate.present().containsAll(source.requiredColumns());
        return candidate.hits() >= needed || hasRequired;
    }

    private int mappedColumns() {
        return Math.max(1, (int) source.columns().stream()
                .filter(mapping -> !mapping.headers().isEmpty())
                .count());
    }

    /**
     * Rows taken as a header.
     *
     * @param start index of its first row
     * @param stated what is said beside the cells, also by the rows above
     * @param present canonical columns that have a value on the sheet
     */
    private record Candidate(
            HeaderWindow window,
            int start,
            Map<String, int[]> positions,
            WideTable wide,
            Map<String, String> stated,
            Set<String> present) {

        int hits() {
            return mapped().size();
        }

        Set<Integer> mapped() {
            Set<Integer> mapped = single();
            wide.columns().forEach(column -> {
                mapped.addAll(column.positions());
                mapped.addAll(column.sides().values());
            });
            return mapped;
        }

        /** Positions of the columns that stand for themselves, not for a code. */
        Set<Integer> single() {
            Set<Integer> single = new HashSet<>();
            positions.values().forEach(cells -> {
                for (int cell : cells) {
                    single.add(cell);
                }
            });
            return single;
        }
    }

    private Map<String, MoneyUnit> moneyUnits(Candidate found, Titles titles) {
        Map<Integer, String> paths = new HashMap<>();
        found.window().columns().forEach(column -> paths.put(column.position(), column.path()));
        Map<String, MoneyUnit> units = new HashMap<>();
        found.positions().forEach((column, cells) -> {
            if (moneyColumns.contains(column)) {
                Set<MoneyUnit> said = new HashSet<>();
                for (int cell : cells) {
                    said.add(moneyUnit(paths.getOrDefault(cell, ""), titles));
                }
                units.put(column, said.size() == 1 ? said.iterator().next() : MoneyUnit.UNCLEAR);
            }
        });
        return units;
    }

    private static MoneyUnit moneyUnit(String header, Titles titles) {
        if (header.contains("万元")) {
            return MoneyUnit.TEN_THOUSAND_YUAN;
        }
        if (header.contains("元") || !titles.saysTenThousand()) {
            return MoneyUnit.YUAN;
        }
        return titles.saysYuan() ? MoneyUnit.UNCLEAR : MoneyUnit.TEN_THOUSAND_YUAN;
    }

    private Optional<UnreadableFile> missingColumns(String fileName, Candidate found) {
        List<ColumnMapping> missing = source.columns().stream()
                .filter(mapping ->
                        source.requiredColumns().contains(mapping.field().name()))
                .filter(mapping -> !found.present().contains(mapping.field().name()))
                .toList();
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        FileLocation spot = new FileLocation(
                fileName, found.window().sheet(), found.window().firstLine());
        String unmapped = unmapped(found);
        return Optional.of(new UnreadableFile(
                spot,
                "表头缺少必需的列：" + described(missing, true) + "。文件中未对应的表头：" + (unmapped.isEmpty() ? "（无）" : unmapped)
                        + "。请在源系统补上该列，或把实际表头加入 " + source.place() + " 的 columns。",
                "the header lacks a required column: " + described(missing, false) + ". Headers that nothing maps: "
                        + (unmapped.isEmpty() ? "(none)" : unmapped)
                        + ". Add the column to the export, or the header to columns in " + source.place() + "."));
    }

    private static String described(List<ColumnMapping> missing, boolean chinese) {
        return missing.stream()
                .map(mapping -> mapping.field().name() + "（"
                        + (chinese
                                ? mapping.field().label().zh()
                                : mapping.field().label().en()) + "："
                        + some(mapping.headers()) + "）")
                .collect(Collectors.joining("；"));
    }

    private static String some(List<String> headers) {
        String first = headers.stream().limit(FEW).collect(Collectors.joining("、"));
        return headers.size() > FEW ? first + "、…" : first;
    }

    /** Headers without a mapping; what looks like data rather than a header is not shown. */
    private static String unmapped(Candidate found) {
        Set<Integer> mapped = found.mapped();
        List<String> shown = new ArrayList<>();
        for (HeaderColumn column : found.window().columns()) {
            String path = column.path();
            if (shown.size() < MOST_SHOWN && !mapped.contains(column.position()) && HeaderName.isShowable(path)) {
                shown.add(path);
            }
        }
        return String.join("、", shown);
    }
}
