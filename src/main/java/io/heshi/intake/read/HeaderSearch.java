package io.heshi.intake.read;

import io.heshi.definition.ColumnMapping;
import io.heshi.definition.Source;
import io.heshi.vocabulary.HeaderName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the header row of a sheet by the headers that a source knows. */
final class HeaderSearch {
    private static final int ROWS = 15;
    private static final int FEWEST_HITS = 2;
    private static final int MOST_SHOWN = 40;
    private static final int FEW = 6;
    private static final int LONGEST_SHOWN = 30;
    private static final Pattern NUMBER_LIKE = Pattern.compile("\\d{5,}");

    private final Source source;
    private final Map<String, List<String>> keys = new LinkedHashMap<>();

    HeaderSearch(Source source) {
        this.source = source;
        for (ColumnMapping mapping : source.columns()) {
            keys.put(
                    mapping.field().name(),
                    mapping.headers().stream().map(HeaderName::key).toList());
        }
    }

    /** How many rows of a sheet must be seen before {@link #find} can tell. */
    int rows() {
        return source.layout().headerRow().orElse(ROWS);
    }

    /**
     * The layout that the first rows of a sheet show, if one of them is a header: the row with most known headers, the first
     * of equals; the declared row if the source declares one.
     *
     * @throws UnreadableFile if that row lacks a required column
     */
    Optional<SheetLayout> find(String fileName, List<Row> firstRows) {
        Optional<Candidate> best = Optional.empty();
        for (Row row : firstRows) {
            if (source.layout().headerRow().isEmpty()
                    || source.layout().headerRow().get() == row.line()) {
                Candidate candidate = candidate(row);
                if (best.isEmpty() || candidate.hits() > best.get().hits()) {
                    best = Optional.of(candidate);
                }
            }
        }
        return best.filter(this::isHeader).map(found -> {
            requireColumns(fileName, found);
            return found.layout();
        });
    }

    private boolean isHeader(Candidate candidate) {
        int needed = source.layout().headerRow().isPresent() ? 1 : Math.min(FEWEST_HITS, keys.size());
        boolean hasRequired = !source.requiredColumns().isEmpty()
                && candidate.positions().keySet().containsAll(source.requiredColumns());
        return candidate.hits() >= needed || hasRequired;
    }

    private Candidate candidate(Row row) {
        Map<String, Integer> firstPositions = new HashMap<>();
        for (int i = 0; i < row.size(); i++) {
            if (!row.text(i).isBlank()) {
                firstPositions.putIfAbsent(HeaderName.key(row.text(i)), i);
            }
        }
        Map<String, Integer> positions = new HashMap<>();
        Map<Integer, String> headers = new HashMap<>();
        keys.forEach((column, synonyms) -> synonyms.stream()
                .filter(firstPositions::containsKey)
                .findFirst()
                .ifPresent(key -> {
                    int position = firstPositions.getOrDefault(key, -1);
                    positions.put(column, position);
                    headers.put(position, key);
                }));
        return new Candidate(row, positions, headers);
    }

    private record Candidate(Row row, Map<String, Integer> positions, Map<Integer, String> headers) {
        int hits() {
            return headers.size();
        }

        SheetLayout layout() {
            return new SheetLayout(row.line(), positions, headers);
        }
    }

    private void requireColumns(String fileName, Candidate found) {
        List<ColumnMapping> missing = source.columns().stream()
                .filter(mapping ->
                        source.requiredColumns().contains(mapping.field().name()))
                .filter(mapping ->
                        !found.positions().containsKey(mapping.field().name()))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        Spot spot = new Spot(fileName, found.row().sheet(), found.row().line());
        String unmapped = unmapped(found);
        throw new UnreadableFile(
                spot,
                "表头缺少必需的列：" + described(missing, true) + "。文件中未对应的表头：" + (unmapped.isEmpty() ? "（无）" : unmapped)
                        + "。请在源系统补上该列，或把实际表头加入 " + source.place() + " 的 columns。",
                "the header lacks a required column: " + described(missing, false) + ". Headers that nothing maps: "
                        + (unmapped.isEmpty() ? "(none)" : unmapped)
                        + ". Add the column to the export, or the header to columns in " + source.place() + ".");
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
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < found.row().size() && shown.size() < MOST_SHOWN; i++) {
            String text = found.row().text(i).strip();
            boolean unknown = !text.isEmpty() && !found.headers().containsKey(i);
            if (unknown
                    && text.length() <= LONGEST_SHOWN
                    && !NUMBER_LIKE.matcher(text).find()) {
                shown.add(text.replaceAll("\\s+", ""));
            }
        }
        return String.join("、", shown);
    }
}
