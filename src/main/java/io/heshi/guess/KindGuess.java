package io.heshi.guess;

import io.heshi.catalogue.ClaimKind;
import io.heshi.catalogue.Label;
import io.heshi.definition.CodeTable;
import io.heshi.guess.heading.HeaderDictionary;
import io.heshi.guess.shape.EvidenceText;
import io.heshi.guess.shape.SampledTable;
import java.util.Map;
import java.util.Optional;

/**
 * What the rows of a table speak of, and why. Asked in this order, the first that holds: ID numbers (persons, or a named list of
 * them); without a column of names a further record of the office; quota types and approved numbers; names; a column a quota type;
 * units; and what the values alone look like.
 *
 * @param wide the columns that each stand for a code, if it is a table with one column a code
 * @param perhapsList whether persons are supposed where a named list is possible too
 * @param why evidence
 */
record KindGuess(ClaimKind kind, Assignment assignment, Optional<WideGuess> wide, boolean perhapsList, Label why) {

    private KindGuess(ClaimKind kind, Assignment assignment, String why) {
        this(kind, assignment, Optional.empty(), false, EvidenceText.of(why));
    }

    /**
     * @param quotas the table as one of quotas with one column a type, if it can be that
     * @param posts the table as one of leading posts with one column a level, if it can be that
     */
    static KindGuess of(
            SampledTable table,
            Captions captions,
            Optional<WideGuess> quotas,
            Optional<WideGuess> posts,
            HeaderDictionary dictionary,
            Map<String, CodeTable> codes) {
        Assignment person = Assignment.of(ClaimKind.PERSON, table, dictionary, codes);
        if (person.confidence("id_no") > 0) {
            return personsOrList(person, NamedList.of(person, table, captions, dictionary, codes));
        }
        Assignment quota = Assignment.of(ClaimKind.QUOTA, table, dictionary, codes);
        Assignment unit = Assignment.of(ClaimKind.UNIT, table, dictionary, codes);
        boolean typed = quota.confidence("quota_type") > 0 && quota.confidence("approved") >= Candidate.SURE;
        boolean units =
                isHeaded(unit, "unit_name") || isHeaded(unit, "unit_code") || unit.confidence("credit_code") > 0;
        if (!isHeaded(person, "name") && quotas.isEmpty()) {
            FurtherKinds.Rivals rivals = new FurtherKinds.Rivals(quota, typed, unit, units);
            Optional<KindGuess> further = new FurtherKinds(table, captions, dictionary, codes, rivals).best(posts);
            if (further.isPresent()) {
                return further.get();
            }
        }
        if (typed) {
            return new KindGuess(ClaimKind.QUOTA, quota, "kind.quota");
        }
        if (isHeaded(person, "name")) {
            return new KindGuess(ClaimKind.PERSON, person, "kind.names");
        }
        if (quotas.isPresent() && !units) {
            Assignment ceiling = Assignment.of(ClaimKind.CEILING, table, dictionary, codes);
            if (isHeaded(ceiling, "region") || isHeaded(ceiling, "admin_level")) {
                return wide(quotas.get().declaredAs(ClaimKind.CEILING), ceiling, "kind.wide_ceiling");
            }
        }
        if (quotas.isPresent()) {
            return wide(quotas.get(), quota, "kind.wide_quota");
        }
        if (units) {
            return new KindGuess(ClaimKind.UNIT, unit, "kind.unit");
        }
        if (quota.confidence("approved") > 0 && quota.confidence("quota_type") > 0) {
            return new KindGuess(ClaimKind.QUOTA, quota, "kind.perhaps_quota");
        }
        if (person.confidence("name") > 0) {
            return new KindGuess(ClaimKind.PERSON, person, "kind.perhaps_names");
        }
        return unit.confidence("unit_name") > 0
                ? new KindGuess(ClaimKind.UNIT, unit, "kind.perhaps_unit")
                : new KindGuess(ClaimKind.PERSON, person, "kind.unknown");
    }

    /**
     * The kind that somebody named.
     *
     * @param wide the table as one of this kind with one column a code, if it can be that
     */
    static KindGuess told(
            ClaimKind kind,
            SampledTable table,
            Optional<WideGuess> wide,
            HeaderDictionary dictionary,
            Map<String, CodeTable> codes) {
        Assignment assignment = Assignment.of(kind, table, dictionary, codes);
        return wide.isPresent()
                ? wide(wide.get(), assignment, "kind.told")
                : new KindGuess(kind, assignment, "kind.told");
    }

    private static KindGuess personsOrList(Assignment person, NamedList list) {
        if (list.isList()) {
            String why = list.titled() ? "kind.titled_list" : "kind.list";
            return new KindGuess(
                    ClaimKind.LISTING, list.assignment(), Optional.empty(), false, EvidenceText.of(why, list.named()));
        }
        return new KindGuess(
                ClaimKind.PERSON, person, Optional.empty(), list.isDoubtful(), EvidenceText.of("kind.id_numbers"));
    }

    private static KindGuess wide(WideGuess wide, Assignment all, String why) {
        return new KindGuess(all.kind(), wide.rest(all), Optional.of(wide), false, EvidenceText.of(why));
    }

    private static boolean isHeaded(Assignment assignment, String field) {
        return assignment.of(field).map(c -> c.match().isCertain()).orElse(false);
    }
}
