package io.heshi.guess;

import io.heshi.catalogue.Catalogue;
import io.heshi.catalogue.ClaimKind;
import io.heshi.catalogue.Field;
import io.heshi.definition.CodeTable;
import io.heshi.guess.heading.HeaderDictionary;
import io.heshi.guess.heading.HeaderMatch;
import io.heshi.guess.shape.SampledColumn;
import io.heshi.guess.shape.SampledTable;
import io.heshi.guess.shape.Shapes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which column of a table holds which canonical column, supposing that its rows speak of one kind.
 *
 * @param taken canonical column to candidate, in catalogue order
 * @param candidates all that are possible at all, the surest first
 */
record Assignment(ClaimKind kind, Map<String, Candidate> taken, List<Candidate> candidates) {
    private static final double WORTH_NAMING = 0.25;

    static Assignment of(
            ClaimKind kind, SampledTable table, HeaderDictionary dictionary, Map<String, CodeTable> codes) {
        Shapes shapes = new Shapes(kind, table, codes);
        Groups groups = Groups.of(table);
        List<Candidate> candidates = new ArrayList<>();
        for (SampledColumn column : table.columns()) {
            candidates.addAll(candidates(kind, column, groups, dictionary, shapes));
        }
        candidates.sort(Candidate.ORDER);
        Map<String, Candidate> chosen = new LinkedHashMap<>();
        Set<Integer> columns = new HashSet<>();
        for (Candidate candidate : candidates) {
            boolean free = !chosen.containsKey(candidate.field().name())
                    && !columns.contains(candidate.column().position());
            if (free
                    && candidate.confidence() >= Candidate.MAPPED
                    && candidate.column().isAddressable()) {
                chosen.put(candidate.field().name(), candidate);
                columns.add(candidate.column().position());
            }
        }
        Map<String, Candidate> ordered = new LinkedHashMap<>();
        for (Field field : Catalogue.fields(kind)) {
            Candidate candidate = chosen.get(field.name());
            if (candidate != null) {
                ordered.put(field.name(), candidate);
            }
        }
        return new Assignment(kind, ordered, List.copyOf(candidates));
    }

    private static List<Candidate> candidates(
            ClaimKind kind, SampledColumn column, Groups groups, HeaderDictionary dictionary, Shapes shapes) {
        Map<String, HeaderMatch> matches = dictionary.matches(kind, column.header());
        boolean other = dictionary.isOther(kind, column.header());
        List<Candidate> named = new ArrayList<>();
        List<Candidate> unnamed = new ArrayList<>();
        for (Field field : Catalogue.fields(kind)) {
            HeaderMatch match = groups.judged(column.header(), matches.getOrDefault(field.name(), HeaderMatch.NONE));
            Candidate candidate = Candidate.of(field, column, match, shapes.fit(field, column), other);
            (match.isCertain() ? named : unnamed).add(candidate);
        }
        // A header that is clear and not contradicted leaves nothing to guess.
        if (named.stream().anyMatch(candidate -> !candidate.vetoed())) {
            return named;
        }
        unnamed.addAll(named);
        return unnamed.stream()
                .filter(candidate -> candidate.confidence() >= WORTH_NAMING || candidate.vetoed())
                .toList();
    }

    /** The same without some canonical columns and without some columns of the file. */
    Assignment without(Set<String> fields, Set<Integer> positions) {
        Map<String, Candidate> left = new LinkedHashMap<>(taken);
        left.values()
                .removeIf(candidate -> fields.contains(candidate.field().name())
                        || positions.contains(candidate.column().position()));
        return new Assignment(
                kind,
                left,
                candidates.stream()
                        .filter(candidate -> !fields.contains(candidate.field().name()))
                        .filter(candidate ->
                                !positions.contains(candidate.column().position()))
                        .toList());
    }

    Optional<Candidate> of(String field) {
        return Optional.ofNullable(taken.get(field));
    }

    /** How sure a canonical column is, 0 if it has none. */
    double confidence(String field) {
        return of(field).map(Candidate::confidence).orElse(0.0);
    }

    /** Others that a canonical column might have been, the surest first. */
    List<Candidate> seconds(String field) {
        return candidates.stream()
                .filter(candidate -> candidate.field().name().equals(field))
                .filter(candidate -> of(field).map(first -> first != candidate).orElse(true))
                .filter(candidate -> candidate.confidence() >= WORTH_NAMING)
                .toList();
    }

    /** What the header of a column promised and its cells do not hold. */
    Optional<Candidate> vetoed(SampledColumn column) {
        return candidates.stream()
                .filter(candidate -> candidate.column().position() == column.position() && candidate.vetoed())
                .findFirst();
    }

    boolean uses(SampledColumn column) {
        return taken.values().stream().anyMatch(c -> c.column().position() == column.position());
    }
}
