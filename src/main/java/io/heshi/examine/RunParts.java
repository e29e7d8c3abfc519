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
        if (alias.equals("unit")) {
            return ofRun("run_unit");
        }
        return scope == Scope.UNIT ? figures(alias) : personSource(alias);
    }

    private String figures(String alias) {
        return switch (alias) {
            case "quota" -> quotas();
            case "people" -> ofRun("run_unit_people");
            case "post" -> ofRun("run_unit_post");
            case "plan" -> ofRun("run_plan");
            case "place" -> ofRun("run_region_quota");
            case "pool" -> TurnoverParts.pools(run);
            case "allocation" -> TurnoverParts.allocations(run);
            case "filing" -> TurnoverParts.filings(run);
            default -> unitSource(alias);
        };
    }

    @Override
    public String side(SideRelation side) {
        return side.ofRun().apply(run);
    }

    private String ofRun(String table) {
        return "(select * from %s where run_id = %d)".formatted(table, run.id());
    }

    private String quotas() {
        return """
                (select *, greatest(sum(occupied - approved - lent) filter (where school) over (partition by region, school, quota_type), 0)
                    as schools_over
                 from (
                    select q.*, u.region, coalesce(u.nature = 'institution.school' or u.name ~ '(学校|小学|中学|幼儿园)', false) as school,
                        sum(q.approved + q.lent) over (partition by q.unit_key) as unit_allowed,
                        sum(q.occupied) over (partition by q.unit_key) as unit_occupied
                    from run_unit_quota q join run_unit u on u.run_id = q.run_id and u.unit_key = q.unit_key
                    where q.run_id = %d) as q)""".formatted(run.id());
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
        return "(select %1$s, %2$s, %7$s, %3$s as active, %3$s as active_at_all\n from %4$s c\n%5$s%6$s)"
                .formatted(
                        ClaimColumns.plain("c"),
                        ClaimColumns.JOINED,
                        ClaimColumns.ACTIVE,
                        claims(source),
                        ClaimColumns.joins(run, source),
                        Boolean.TRUE.equals(present.get(source)) ? "\nwhere " + firstClaims(source) : "",
                        ClaimColumns.FIRST_PAY);
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
