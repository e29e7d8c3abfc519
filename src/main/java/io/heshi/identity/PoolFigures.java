package io.heshi.identity;

import io.heshi.store.Run;
import org.springframework.jdbc.core.JdbcTemplate;

/** What of the pools and allocations is in use. Where the register marks nobody at all, what the allocations file states counts. */
final class PoolFigures {
    private final JdbcTemplate jdbc;

    PoolFigures(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Completes {@code run_allocation} and fills {@code run_pool}. */
    void compute(Run run) {
        String usedBy = marksAnybody(run) ? "register" : "stated";
        countUse(run, usedBy);
        sumPools(run, usedBy);
    }

    private boolean marksAnybody(Run run) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from run_occupant where run_id = ?)", Boolean.class, run.id()));
    }

    private void countUse(Run run, String usedBy) {
        jdbc.update("""
                update run_allocation a set used_by = ?,
                    used = case when ? = 'stated' then coalesce(a.stated_used, 0) else coalesce(o.used, 0) end,
                    used_elsewhere = coalesce(o.elsewhere, 0)
                from run_allocation same
                left join (
                    select allocation_key, count(distinct person_key) as used,
                        count(distinct person_key) filter (where not unit_fits) as elsewhere
                    from run_occupant where run_id = ? group by allocation_key
                ) as o on o.allocation_key = same.allocation_key
                where a.run_id = ? and same.run_id = a.run_id and same.allocation_key = a.allocation_key""", usedBy, usedBy, run.id(), run.id());
        if (usedBy.equals("register")) {
            findLastLeft(run);
        }
        jdbc.update("""
                update run_allocation set idle_since = greatest(first_day(lent_date), last_left),
                    days_since = date '%s' - greatest(first_day(lent_date), last_left)
                where run_id = %d""".formatted(run.businessDate(), run.id()));
    }

    /**
     * With n places vacant, whoever was the nth last to leave left the one that is vacant longest. Somebody who still has a place of the
     * pool in the unit has not left, even where the register calls it otherwise now.
     */
    private void findLastLeft(Run run) {
        jdbc.update("""
                update run_allocation a set last_left = l.left_on
                from (
                    select unit_key, pool_key, left_on,
                        row_number() over (partition by unit_key, pool_key order by left_on desc, person_key) as nth
                    from (
                        select h.unit_key, w.pool_key, h.person_key, max(h.valid_to) as left_on
                        from turnover_place h join pool_word w on w.word = h.pool
                        where h.valid_to is not null and not exists (
                            select from run_occupant o where o.run_id = %1$d and o.person_key = h.person_key and o.unit_key = h.unit_key
                              and o.pool_key = w.pool_key)
                        group by h.unit_key, w.pool_key, h.person_key
                    ) as leaver
                ) as l
                where a.run_id = %1$d and a.unit_key = l.unit_key and a.pool_key = l.pool_key and l.nth = a.lent - a.used""".formatted(run.id()));
    }

    private void sumPools(Run run, String usedBy) {
        jdbc.update("""
                insert into run_pool (run_id, pool_key, known, pool, pool_type, quota_type, region, size, city_size, lent, lent_city, used,
                    used_city, unused, used_by, occupants_without_allocation, allocations, units)
                select %1$d, e.entity_key, k.identity is not null, coalesce(k.pool, s.pool), k.pool_type, k.quota_type, k.region,
                    coalesce(k.size, 0), k.city_size, coalesce(a.lent, 0), coalesce(a.lent_city, 0),
                    case when '%2$s' = 'stated' then coalesce(a.used, 0) else coalesce(o.used, 0) end,
                    case when '%2$s' = 'stated' then coalesce(a.used_city, 0) else coalesce(o.used_city, 0) end,
                    coalesce(a.unused, 0),
                    '%2$s', coalesce(o.uncovered, 0), coalesce(a.allocations, 0), coalesce(a.units, 0)
                from (select identity from pool_row union select identity from pool_word) as i
                join entity_identity e on e.scope = 'pool' and e.identity = i.identity
                left join (
                    select identity, min(pool) as pool, min(pool_type) as pool_type, min(quota_type) as quota_type, min(region) as region,
                        sum(size) as size, sum(city_size) as city_size
                    from (
                        select distinct identity, pool, pool_type, quota_type, region, size, city_size, document_no, approved_date from pool_row
                    ) as said
                    group by identity
                ) as k on k.identity = i.identity
                left join (select identity, min(word) as pool from pool_word group by identity) as s on s.identity = i.identity
                left join (
                    select pool_key, sum(lent) as lent, sum(lent) filter (where is_city_level(u.region)) as lent_city, sum(used) as used,
                        sum(used) filter (where is_city_level(u.region)) as used_city, sum(greatest(lent - used, 0)) as unused,
                        count(*) as allocations,
                        count(distinct a.unit_key) filter (where a.lent > 0) as units
                    from run_allocation a
                    join run_unit u on u.run_id = a.run_id and u.unit_key = a.unit_key
                    where a.run_id = %1$d group by pool_key
                ) as a on a.pool_key = e.entity_key
                left join (
                    select o.pool_key, count(distinct person_key) as used,
                        count(distinct person_key) filter (where is_city_level(u.region)) as used_city,
                        count(distinct person_key) filter (where not covered) as uncovered
                    from run_occupant o
                    left join run_unit u on u.run_id = o.run_id and u.unit_key = o.unit_key
                    where o.run_id = %1$d group by o.pool_key
                ) as o on o.pool_key = e.entity_key""".formatted(run.id(), usedBy));
        jdbc.update("""
                insert into run_entity_line (run_id, scope, entity_key, source, file_id, sheet, line)
                select %1$d, 'pool', e.entity_key, r.source, r.file_id, r.sheet, r.line
                from pool_row r join entity_identity e on e.scope = 'pool' and e.identity = r.identity
                union all
                select %1$d, 'pool', w.pool_key, a.source, a.file_id, a.sheet, a.line
                from allocation_row a join pool_word w on w.word = a.pool""".formatted(run.id()));
    }
}
