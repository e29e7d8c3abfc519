package io.heshi.guess;

import io.heshi.catalogue.Catalogue;
import io.heshi.catalogue.ClaimKind;
import io.heshi.catalogue.Field;
import io.heshi.definition.CodeTable;
import io.heshi.guess.heading.HeaderDictionary;
import io.heshi.guess.heading.ShownHeader;
import io.heshi.guess.shape.SampledColumn;
import io.heshi.guess.shape.SampledTable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How much a table with ID numbers looks like a named list (延迟退休审批, 政录企用名单, 高层次人才名单) and how much like an export of persons.
 *
 * @param marks headings of lists that exports of persons have no word for
 * @param points for it: two for a heading of until when or where that only lists have, one for another mark and for a title; two
 *     less for every heading of what the exports of persons are for, one less for that of retirement, which lists of delays repeat
 * @param titled whether a title, the sheet, the file or its folder says that it is a list
 * @param bare whether nothing is there that the exports of persons are for
 */
record NamedList(Assignment assignment, List<SampledColumn> marks, int points, boolean titled, boolean bare) {
    private static final Pattern TITLES =
            Pattern.compile("(?i)" + ClaimKind.LISTING.recognition().titles());

    private static final int ENOUGH = 2;
    private static final int MOST_NAMED = 5;

    static NamedList of(
            Assignment person,
            SampledTable table,
            Captions captions,
            HeaderDictionary dictionary,
            Map<String, CodeTable> codes) {
        Assignment listing = Assignment.of(ClaimKind.LISTING, table, dictionary, codes);
        List<SampledColumn> marks = table.columns().stream()
                .filter(column -> isMark(column, listing, dictionary))
                .toList();
        int own = (int) marks.stream()
                .filter(column -> Catalogue.kinds().stream()
                        .filter(kind -> !kind.equals(ClaimKind.LISTING))
                        .noneMatch(kind -> dictionary.knows(kind, column.header())))
                .filter(column -> Stream.of("until_date", "place")
                        .flatMap(field -> listing.of(field).stream())
                        .anyMatch(candidate -> candidate.column().position() == column.position()))
                .count();
        int against = (int) ClaimKind.PERSON.recognition().keptByExports().stream()
                .flatMap(field -> person.of(field).stream())
                .filter(candidate -> candidate.match().isCertain())
                .count();
        int retired = person.of("retire_date").isPresent() ? 1 : 0;
        boolean titled = captions.match(TITLES);
        int points = marks.size() + own + (titled ? 1 : 0) - 2 * against - retired;
        return new NamedList(listing, marks, points, titled, against + retired == 0);
    }

    boolean isList() {
        return !marks.isEmpty() && points >= ENOUGH;
    }

    /** Whether it may be a list all the same. */
    boolean isDoubtful() {
        return !isList() && (bare || points > 0);
    }

    String named() {
        return marks.stream()
                .map(column -> "“" + ShownHeader.shown(column.header()) + "”")
                .limit(MOST_NAMED)
                .collect(Collectors.joining());
    }

    private static boolean isMark(SampledColumn column, Assignment listing, HeaderDictionary dictionary) {
        if (dictionary.knows(ClaimKind.PERSON, column.header())
                || dictionary.isOther(ClaimKind.PERSON, column.header())) {
            return false;
        }
        return dictionary.isOther(ClaimKind.LISTING, column.header())
                || listing.taken().values().stream()
                        .filter(candidate -> candidate.column().position() == column.position())
                        .anyMatch(candidate -> candidate.match().isCertain()
                                && ownFields().contains(candidate.field().name()));
    }

    /** The columns of a list that persons do not have. */
    private static Set<String> ownFields() {
        return Catalogue.fields(ClaimKind.LISTING).stream()
                .map(Field::name)
                .filter(name -> Catalogue.field(ClaimKind.PERSON, name).isEmpty())
                .collect(Collectors.toSet());
    }
}
