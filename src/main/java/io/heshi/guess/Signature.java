package io.heshi.guess;

import static java.util.Comparator.comparingInt;

import io.heshi.catalogue.Catalogue;
import io.heshi.catalogue.ClaimKind;
import io.heshi.catalogue.Field;
import io.heshi.catalogue.FieldType;
import io.heshi.catalogue.Recognition.ToldBy;
import io.heshi.guess.heading.HeaderDictionary;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What tells a record of the office that speaks of no person from tables of units and of quotas, and from the other records.
 *
 * @param needed of these a table must have one: without it a row says nothing
 * @param titles words of the title, the sheet, the file or its folder that say the kind
 */
record Signature(ClaimKind kind, List<String> needed, Pattern titles) {
    /** Of two kinds that a table fits equally well, the first is taken. */
    static final List<Signature> ALL = Catalogue.kinds().stream()
            .filter(kind -> kind.recognition().toldBy().isPresent())
            .sorted(comparingInt(kind -> toldBy(kind).rank()))
            .map(kind -> new Signature(
                    kind,
                    toldBy(kind).columns(),
                    Pattern.compile("(?i)" + kind.recognition().titles())))
            .toList();

    /** Rivals: what these know under any column tells nothing. */
    private static final List<ClaimKind> COMMON = List.of(ClaimKind.UNIT, ClaimKind.QUOTA);

    private static ToldBy toldBy(ClaimKind kind) {
        return kind.recognition().toldBy().orElseThrow();
    }

    static Optional<Signature> of(ClaimKind kind) {
        return ALL.stream().filter(signature -> signature.kind.equals(kind)).findFirst();
    }

    boolean isTitled(Captions words) {
        return words.match(titles);
    }

    /** The candidates whose headings neither a table of units nor one of quotas has, in catalogue order. */
    List<Candidate> telling(Assignment assignment, HeaderDictionary dictionary) {
        Set<String> fields = distinct();
        return assignment.taken().values().stream()
                .filter(candidate -> candidate.match().isCertain())
                .filter(candidate -> fields.contains(candidate.field().name()))
                .filter(candidate -> COMMON.stream()
                        .noneMatch(common ->
                                dictionary.knows(common, candidate.column().header())))
                .toList();
    }

    /** Whether a heading alone says the kind: it heads a number, a pool or a filing, and no other record has it for something else. */
    boolean isOwn(Candidate candidate, HeaderDictionary dictionary) {
        Field field = candidate.field();
        return (field.type() == FieldType.INTEGER || field.identifies())
                && others(field)
                        .noneMatch(other ->
                                dictionary.knows(other, candidate.column().header()));
    }

    /** The other records; those known by the same column do not count: a pool and what it lends are told apart by the units. */
    private Stream<ClaimKind> others(Field field) {
        return ALL.stream()
                .map(Signature::kind)
                .filter(other -> !other.equals(kind))
                .filter(other -> Catalogue.field(other, field.name())
                        .filter(Field::identifies)
                        .isEmpty());
    }

    /** The columns that neither units nor quotas have, and the number of the row. */
    private Set<String> distinct() {
        Set<String> names = new HashSet<>();
        Catalogue.fields(kind).forEach(field -> names.add(field.name()));
        for (ClaimKind common : COMMON) {
            Catalogue.fields(common).stream()
                    .filter(field -> field.type() != FieldType.INTEGER)
                    .forEach(field -> names.remove(field.name()));
        }
        return names;
    }
}
