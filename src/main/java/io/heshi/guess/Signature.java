package io.heshi.guess;

import io.heshi.catalogue.Catalogue;
import io.heshi.catalogue.ClaimKind;
import io.heshi.catalogue.Field;
import io.heshi.catalogue.FieldType;
import io.heshi.catalogue.Label;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What tells a record of the office that speaks of no person from tables of units and of quotas, and from the other records.
 *
 * @param label what staff call such a record
 * @param needed of these a table must have one: without it a row says nothing
 * @param titles words of the title, the sheet, the file or its folder that say the kind
 */
record Signature(ClaimKind kind, Label label, Set<String> needed, Pattern titles) {
    /** Of two kinds that a table fits equally well, the first is taken. */
    static final List<Signature> ALL = List.of(
            of(ClaimKind.FILING, "用编备案", "filing of entries", "备案|用编|核编|进人核准|filing", "filing_no"),
            of(ClaimKind.ALLOCATION, "周转编制下达", "turnover places lent", "周转.*(下达|核定|使用|分配|安排)|下达台账|allocation", "lent"),
            of(ClaimKind.POOL, "编制周转池", "turnover pool", "周转池|编制池|周转库|pool", "size"),
            of(ClaimKind.PLAN, "消化超编方案", "plan to digest surplus staff", "消化|plan", "over", "yearly", "digested"),
            of(ClaimKind.TRANSITION, "暂时超编过渡", "approved transition", "过渡|暂时超编|暂超|transition", "persons"),
            of(ClaimKind.POST, "领导职数", "leading posts", "职数|posts", "approved"),
            of(ClaimKind.QUOTA_CHANGE, "编制变动", "change of quotas", "变动|变更|增减|调整|quota_change", "added", "removed"),
            of(ClaimKind.CEILING, "编制总量控制", "ceiling of quotas", "总量|总额|控制数|限额|ceiling", "ceiling"));

    /** Rivals: what these know under any column tells nothing. */
    private static final List<ClaimKind> COMMON = List.of(ClaimKind.UNIT, ClaimKind.QUOTA);

    private static Signature of(ClaimKind kind, String zh, String en, String titles, String... needed) {
        return new Signature(kind, new Label(zh, en), Set.of(needed), Pattern.compile("(?i)" + titles));
    }

    static Optional<Signature> of(ClaimKind kind) {
        return ALL.stream().filter(signature -> signature.kind == kind).findFirst();
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
        boolean key =
                field.type() == FieldType.INTEGER || Set.of("pool", "filing_no").contains(field.name());
        return key
                && others(field)
                        .noneMatch(other ->
                                dictionary.knows(other, candidate.column().header()));
    }

    /** The other records; those that have the pool too do not count, because a column for units tells them apart. */
    private Stream<ClaimKind> others(Field field) {
        return ALL.stream()
                .map(Signature::kind)
                .filter(other -> other != kind)
                .filter(other -> !field.name().equals("pool")
                        || Catalogue.field(other, "pool").isEmpty());
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
