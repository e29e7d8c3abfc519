package io.heshi.examine;

import io.heshi.store.Partitions;
import io.heshi.store.Run;
import java.util.Map;
import java.util.Set;

/**
 * The relations of a case, read from what a run has loaded and identified.
 *
 * @param present person sources that the run has, each with whether it holds more than one claim of somebody
 * @param variant the source whose further claims take the place of its first ones, or empty text
 */
record RunParts(Scope scope, Run run, Map<String, Boolean> present, String variant) implements CaseRelation.Parts {

    /** Which case the relations are for; persons and units know the same source under one alias. */
    enum Scope {
        PERSON,
        UNIT
    }

    /** The relations of a schema without a run: empty, but typed. What a rule is checked against. */
    static RunParts empty(Scope scope, Run run) {
        return new RunParts(scope, run, Map.of(), "");
    }

    @Override
    public String relation(String alias) {
        return switch (alias) {
            case "unit" -> "(select * from run_unit where run_id = %d)".formatted(run.id());
            case "quota" -> """
                (select q.*, sum(approved + lent) over (partition by unit_key) as unit_allowed,
                    sum(occupied) over (partition by unit_key) as unit_occupied
                 from run_unit_quota q where run_id = %d)""".formatted(run.id());
            default -> scope == Scope.PERSON ? personSource(alias) : unitSource(alias);
        };
    }

    private String unitSource(String source) {
        return "(select * from run_unit_source where run_id = %d and source = '%s')".formatted(run.id(), source);
    }

    private String personSource(String source) {
        Boolean repeats = present.get(source);
        String claims = repeats == null
                ? "(select * from claim_person where false)"
                : Partitions.leaf("claim_person", run.id(), source);
        String extra =
                "from extra_claim x where x.run_id = %d and x.source = '%s' and x.file_id = c.file_id and x.line = c.line and x.sheet = c.sheet"
                        .formatted(run.id(), source);
        String which = "";
        if (source.equals(variant)) {
            which = "where exists (select " + extra + ")";
        } else if (Boolean.TRUE.equals(repeats)) {
            which = "where not exists (select " + extra + ")";
        }
        return """
                (select c.person_key, c.id_no, c.id_fault, c.name, c.name_key, %s,
                    m.unit_code, m.unit_name, m.unit_key,
                    coalesce(r.month_pay, c.gross_pay) as gross_pay,
                    coalesce(r.claims, 1) as claims, coalesce(r.units, 1) as units, coalesce(r.same_unit, 1) as same_unit,
                    coalesce(r.names, 1) as names, coalesce(r.pay_units, 1) as pay_units, coalesce(r.extra_pay, 0) as extra_pay
                 from %s c
                 left join unit_mention m on m.run_id = %d and m.source = '%s' and m.mention = c.unit_mention
                 left join repeated_person r on r.run_id = %3$d and r.source = '%4$s' and r.person_key = c.person_key
                 %s)""".formatted(ClaimColumns.plain("c"), claims, run.id(), source, which);
    }

    @Override
    public String graceStart() {
        return run.graceStart().toString();
    }

    @Override
    public String businessDate() {
        return run.businessDate().toString();
    }

    /** The sources whose further claims must be looked at in a pass of their own. */
    Set<String> repeating() {
        return present.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new));
    }

    RunParts variantOf(String source) {
        return new RunParts(scope, run, present, source);
    }
}
