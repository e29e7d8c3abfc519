package io.heshi.intake.layout;

import io.heshi.definition.ColumnMapping;
import io.heshi.definition.Source;
import io.heshi.definition.ValueOrigin;
import io.heshi.vocabulary.HeaderName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells which columns of a header hold the canonical columns of a source. */
final class ColumnMatch {
    private final List<Mapped> mappings;
    private final Set<String> spellings = new HashSet<>();

    private record Mapped(String column, boolean all, List<Synonym> synonyms) {}

    ColumnMatch(Source source) {
        mappings = source.columns().stream().map(ColumnMatch::mapped).toList();
        mappings.stream().flatMap(mapped -> mapped.synonyms().stream()).forEach(synonym -> {
            spellings.add(synonym.exact());
            spellings.add(synonym.key());
        });
    }

    private static Mapped mapped(ColumnMapping mapping) {
        boolean all = !(mapping.origin().cells() instanceof ValueOrigin.First);
        return new Mapped(
                mapping.field().name(),
                all,
                mapping.headers().stream().map(Synonym::of).toList());
    }

    /**
     * Canonical column to the positions of its cells: one of them for a column that stands under one of several headers; all
     * of them, or none, for one that is joined or summed. The first synonym that the header has wins, the closest fit of it,
     * the first of equal headers. A header that spells another column's synonym exactly is left to that column.
     */
    Map<String, List<Integer>> find(List<HeaderColumn> header) {
        List<HeaderColumn> columns =
                header.stream().filter(column -> column.mayFit(spellings)).toList();
        Map<Integer, Set<String>> spelled = spelled(columns);
        Map<String, List<Integer>> found = new LinkedHashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (Mapped mapped : mappings) {
            List<Integer> positions = new ArrayList<>();
            for (Synonym synonym : mapped.synonyms()) {
                int position = position(synonym, mapped.column(), columns, spelled, taken);
                if (position >= 0) {
                    positions.add(position);
                    if (!mapped.all()) {
                        break;
                    }
                }
            }
            boolean complete =
                    !mapped.all() || positions.size() == mapped.synonyms().size();
            if (!positions.isEmpty() && complete) {
                found.put(mapped.column(), List.copyOf(positions));
                taken.addAll(positions);
            }
        }
        return found;
    }

    /** Whether a source knows a header of this text. */
    boolean spells(String header) {
        return spellings.contains(HeaderName.exactKey(header)) || spellings.contains(HeaderName.key(header));
    }

    private Map<Integer, Set<String>> spelled(List<HeaderColumn> columns) {
        Map<Integer, Set<String>> spelled = new HashMap<>();
        for (HeaderColumn column : columns) {
            for (Mapped mapped : mappings) {
                for (Synonym synonym : mapped.synonyms()) {
                    if (column.fit(synonym) == 0) {
                        spelled.computeIfAbsent(column.position(), p -> new HashSet<>())
                                .add(mapped.column());
                    }
                }
            }
        }
        return spelled;
    }

    private static int position(
            Synonym synonym,
            String name,
            List<HeaderColumn> columns,
            Map<Integer, Set<String>> spelled,
            Set<Integer> taken) {
        int best = -1;
        int bestFit = HeaderColumn.WORST_FIT + 1;
        int[] seen = new int[HeaderColumn.WORST_FIT + 1];
        for (HeaderColumn column : columns) {
            int fit = column.fit(synonym);
            // The second of a name is the second also when the first is mapped elsewhere.
            if (fit >= 0 && ++seen[fit] >= synonym.nth() && fit < bestFit) {
                Set<String> owners = spelled.getOrDefault(column.position(), Set.of());
                if (!taken.contains(column.position()) && (owners.isEmpty() || owners.contains(name))) {
                    best = column.position();
                    bestFit = fit;
                }
            }
        }
        return best;
    }
}
