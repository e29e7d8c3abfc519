package io.heshi.examine;

import io.heshi.store.Partitions;
import io.heshi.store.Run;
import java.util.Map;

/**
 * The relations of a case, read from what a run has loaded and identified.
 *
 * @param scope which case; persons and units know the same source under one alias
 * @param present person sources that the run has, each with whether it holds more than one claim of somebody
 * @param suspectsOnly whether only the persons of {@link Suspects} are read
 * @param variant the source whose further claims take the place of its first ones, or empty text
 */
record RunParts(Scope scope, Run run, Map<String, Boolean> present, boolean suspectsOnly, String variant)
        implements CaseRelation.Parts {

    private enum Scope {
        PERSON,
        UNIT
    }

    /** All persons of a run, each by the first claim of every source. */
    static RunParts persons(Run run, Map<String, Boolean> present) {
        return new RunParts(Scope.PERSON, run, present, false, "");
    }

    /** The persons of {@link Suspects}. */
    static RunParts suspects(Run run, Map<String, Boolean> present) {
        return new RunParts(Scope.PERSON, run, present, true, "");
    }

    /** The units of a run, or their places. */
    static RunParts units(Run run) {
        return new RunParts(Scope.UNIT, run, Map.of(), false, "");
    }

    @Override
    public String relation(String alias) {
        return switch (alias) {
            case "unit" -> "(select * from run_unit where run_id = %d)".formatted(run.id());
            case "quota" -> """
                (select q.*, sum(approved + lent) over (partition by unit_key) as unit_allowed,
                    sum(occupied) over (partition by unit_key) as unit_occupied
                 from run_unit_quota q where run_id = %d)""".formatted(run.id());
            default -> scope == Scope.UNIT ? unitSource(alias) : personSource(alias);
        };
    }

    @Override
    public String side(SideRelation side) {
        return side.ofRun().apply(run);
    }

    private String unitSource(String source) {
        return "(select * from run_unit_source where run_id = %d and source = '%s')".formatted(run.id(), source);
    }

    private String personSource(String source) {
        if (suspectsOnly && present.containsKey(source)) {
            return "(select * from %s where %s extra)"
                    .formatted(Suspects.table(source), source.equals(variant) ? "" : "not");
        }
        // The first claim is an active one if there is any, so it speaks for all of them.
        return "(select %1$s, %2$s, %3$s as active, %3$s as active_at_all\n from %4$s c\n%5$s%6$s)"
                .formatted(
                        ClaimColumns.plain("c"),
                        ClaimColumns.JOINED,
                        ClaimColumns.ACTIVE,
                        claims(source),
                        ClaimColumns.joins(run, source),
                        Boolean.TRUE.equals(present.get(source)) ? "\nwhere " + firstClaims(source) : "");
    }

    private String claims(String source) {
        return present.containsKey(source)
                ? Partitions.leaf("claim_person", run.id(), source)
                : "(select * from claim_person where false)";
    }

    private String firstClaims(String source) {
        return "not exists (select from extra_claim x where x.run_id = %d and x.source = '%s' and x.file_id = c.file_id and x.line = c.line and x.sheet = c.sheet)"
                .formatted(run.id(), source);
    }

    @Override
    public String graceStart() {
        return run.graceStart().toString();
    }

    @Override
    public String businessDate() {
        return run.businessDate().toString();
    }

    RunParts variantOf(String source) {
        return new RunParts(scope, run, present, suspectsOnly, source);
    }
}
