package io.heshi.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one row of a source speaks about, read from {@code catalogue/claims/<code>.yaml}. A kind that no code singles out needs no constant.
 *
 * @param code the word used in YAML ({@code claims: person})
 * @param label what staff call such a claim
 * @param about what a row must speak of
 * @param count the column of the number without which a row says nothing; empty if there is none
 * @param insteadOfUnit the column that a row must fill if it names no unit; empty if there is none
 * @param fields the columns, in the order of the table
 * @param knownBy the columns by which a row is known again in the next export: {@code id_no} stands for the person, {@code unit_name} for
 *     the unit, whether by code or by name
 * @param repeatedBy the columns in which a row is alike that says again what another one says, named as in {@code knownBy}; none for all
 * @param everyMonth the columns that say something new every month, the month itself first
 * @param past the columns of dates that have been: one that is still to come was entered ahead of its day
 * @param running the columns that tell how far something has come, which may be further in the next export
 * @param steady the columns that hardly ever say something else, and from which much follows: each change is told
 * @param firstInContent what decides first which of several claims about one person speaks: columns, with their direction
 * @param recognition how a file of such claims is known
 */
public record ClaimKind(
        String code,
        Label label,
        Subject about,
        String count,
        String insteadOfUnit,
        List<Field> fields,
        List<String> knownBy,
        List<String> repeatedBy,
        List<String> everyMonth,
        List<String> past,
        List<String> running,
        List<String> steady,
        List<String> firstInContent,
        Recognition recognition) {
    /** What a claim says in columns that its source declares itself. */
    private static final String OWN = "own::text collate \"C\"";

    static final List<ClaimKind> ALL = ClaimFile.readAll();

    public static final ClaimKind PERSON = of("person");
    public static final ClaimKind UNIT = of("unit");
    public static final ClaimKind QUOTA = of("quota");
    public static final ClaimKind QUOTA_CHANGE = of("quota_change");
    public static final ClaimKind POST = of("post");
    public static final ClaimKind PLAN = of("plan");
    public static final ClaimKind TRANSITION = of("transition");
    public static final ClaimKind POOL = of("pool");
    public static final ClaimKind ALLOCATION = of("allocation");
    public static final ClaimKind FILING = of("filing");
    public static final ClaimKind LISTING = of("listing");
    public static final ClaimKind CEILING = of("ceiling");

    /** What a row must speak of. */
    public enum Subject {
        PERSON,
        UNIT,
        OTHER
    }

    /** The table that holds the claims of this kind. */
    public String table() {
        return "claim_" + code;
    }

    /** The column of the month that every row is about; the other columns of {@code everyMonth} are of that month. */
    public Optional<String> month() {
        return everyMonth.stream().findFirst();
    }

    /** Whether a row names a person, by ID number and name. */
    public boolean namesPerson() {
        return about == Subject.PERSON;
    }

    /** Whether a row says nothing unless it names a unit. */
    public boolean needsUnit() {
        return about == Subject.UNIT;
    }

    /** Whether a row may name a unit. */
    public boolean hasUnit() {
        return fields.stream().anyMatch(field -> field.type() == FieldType.UNIT_NAME);
    }

    /**
     * A total order of claims of this kind by what they say, never by where they stand: the columns that decide first, then every other
     * stored column, last the faults and what stands in columns that the source declares itself. What the claim's unit mention says is
     * called {@code code_key}, {@code mention_name},
     * {@code unit_code} and {@code unit_name}.
     *
     * @return terms of an {@code order by}
     */
    public List<String> contentOrder() {
        List<String> first =
                firstInContent.stream().map(term -> term.split(" ", 2)[0]).toList();
        Stream<String> others =
                fields.stream().filter(Field::stored).map(Field::name).filter(name -> !first.contains(name));
        Stream<String> last = this == PERSON ? Stream.of("value_faults", OWN) : Stream.of("value_faults");
        return Stream.of(firstInContent.stream(), others, last)
                .flatMap(terms -> terms)
                .toList();
    }

    private static ClaimKind of(String code) {
        return ALL.stream().filter(kind -> kind.code.equals(code)).findFirst().orElseThrow();
    }

    @Override
    public String toString() {
        return code;
    }
}
