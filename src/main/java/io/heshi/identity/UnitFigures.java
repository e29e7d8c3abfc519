package io.heshi.identity;

import io.heshi.store.Partitions;
import io.heshi.store.Run;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts, per unit, the persons each source has in it and the places of each quota type: approved by quotas, held by the register. */
final class UnitFigures {
    private static final String ACTIVE = "is_active(c.person_status, c.insurance_status)";

    private final JdbcTemplate jdbc;

    UnitFigures(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void compute(Run run, List<String> personSources) {
        jdbc.update("delete from run_unit_source where run_id = ?", run.id());
        jdbc.update("delete from run_unit_quota where run_id = ?", run.id());
        for (String source : personSources) {
            countPersons(run, source);
        }
        countPlaces(run, personSources);
        jdbc.execute("analyze run_unit_source");
        jdbc.execute("analyze run_unit_quota");
    }

    private void countPersons(Run run, String source) {
        jdbc.update(
                """
                insert into run_unit_source (run_id, unit_key, source, persons, active, gross_pay, strange_names)
                select ?, coalesce(counted.unit_key, named.unit_key), ?, coalesce(persons, 0), coalesce(active, 0), gross_pay, strange_names
                from (
                    select m.unit_key, sum(persons) as persons, sum(active) as active, sum(gross_pay) as gross_pay
                    from (
                        select c.unit_mention, count(*) filter (where x.line is null) as persons,
                            count(*) filter (where x.line is null and %1$s) as active, sum(c.gross_pay) as gross_pay
                        from %2$s c
                        left join extra_claim x on x.run_id = c.run_id and x.source = c.source and x.repeats_unit
                            and x.file_id = c.file_id and x.line = c.line and x.sheet = c.sheet
                        group by c.unit_mention
                    ) as mentioned
                    join unit_mention m on m.run_id = ? and m.source = ? and m.mention = mentioned.unit_mention
                    group by m.unit_key
                ) as counted
                full join (
                    select unit_key, string_agg(distinct unit_name, '；' order by unit_name) as strange_names
                    from unit_mention where run_id = ? and source = ? and not name_fits group by unit_key
                ) as named on named.unit_key = counted.unit_key""".formatted(ACTIVE, Partitions.leaf("claim_person", run.id(), source)),
                run.id(),
                source,
                run.id(),
                source,
                run.id(),
                source);
    }

    /**
     * A place is counted where the quota stands: under the exact type, else under the coarser type that the unit has a quota for; what
     * fits no quota stands alone with nothing approved. Quota rows that say the same twice count once.
     */
    private void countPlaces(Run run, List<String> personSources) {
        jdbc.execute("drop table if exists approved_place");
        jdbc.execute("""
                create temporary table approved_place on commit drop as
                select unit_key, quota_type, sum(approved) as approved
                from (
                    select distinct m.unit_key, coalesce(c.quota_type, 'unstated') as quota_type, c.approved, c.document_no,
                        c.approved_date, c.funding
                    from claim_quota c
                    join unit_mention m on m.run_id = c.run_id and m.source = c.source and m.mention = c.unit_mention
                    where c.run_id = %d
                ) as q
                group by unit_key, quota_type""".formatted(run.id()));
        jdbc.execute("drop table if exists held_place");
        jdbc.execute(
                "create temporary table held_place (unit_key bigint, quota_type text, occupied bigint) on commit drop");
        if (personSources.contains("register")) {
            countHeld(run);
        }
        jdbc.execute("analyze approved_place");
        jdbc.execute("analyze held_place");
        jdbc.update("""
                insert into run_unit_quota (run_id, unit_key, quota_type, approved, lent, occupied)
                select ?, coalesce(a.unit_key, h.unit_key), coalesce(a.quota_type, h.quota_type), coalesce(a.approved, 0), 0,
                    coalesce(h.occupied, 0)
                from approved_place a
                full join (
                    select unit_key, quota_type, sum(occupied) as occupied
                    from (
                        select distinct on (h.unit_key, h.quota_type) h.unit_key, h.occupied,
                            coalesce(a.quota_type, h.quota_type) as quota_type
                        from held_place h
                        left join approved_place a on a.unit_key = h.unit_key
                            and (a.quota_type = h.quota_type or starts_with(h.quota_type, a.quota_type || '.'))
                        order by h.unit_key, h.quota_type, length(a.quota_type) desc nulls last
                    ) as placed
                    group by unit_key, quota_type
                ) as h on h.unit_key = a.unit_key and h.quota_type = a.quota_type""", run.id());
    }

    private void countHeld(Run run) {
        jdbc.update("""
                insert into held_place
                select m.unit_key, held.quota_type, sum(held.occupied)
                from (
                    select c.unit_mention, coalesce(c.quota_type, 'unstated') as quota_type, count(*) as occupied
                    from %s c
                    left join extra_claim x on x.run_id = c.run_id and x.source = c.source and x.repeats_unit
                        and x.file_id = c.file_id and x.line = c.line and x.sheet = c.sheet
                    where x.line is null and %s
                    group by 1, 2
                ) as held
                join unit_mention m on m.run_id = ? and m.source = 'register' and m.mention = held.unit_mention
                group by m.unit_key, held.quota_type""".formatted(Partitions.leaf("claim_person", run.id(), "register"), ACTIVE), run.id());
    }
}
