package io.heshi.identity;

import io.heshi.store.Run;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The places of every unit and type: approved by quotas, lent from turnover pools, held by the register.
 *
 * <p>A place is counted where the quota stands: under the exact type, else under the coarser type that the unit has a quota for; what
 * fits no quota stands alone with nothing approved. A turnover place counts under the type that was lent to the unit: that of its
 * allocation, else of its pool, else the one of which most was lent. Rows that say the same twice count once.
 */
final class QuotaPlaces {
    private final JdbcTemplate jdbc;

    QuotaPlaces(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Needs {@code register_group} of {@link RegisterCount} and the changes of persons; leaves temporary tables {@code quota_place} and {@code placed_type}. */
    void compute(Run run) {
        jdbc.update("delete from run_unit_quota where run_id = ?", run.id());
        jdbc.update("delete from run_retirement where run_id = ?", run.id());
        approved(run);
        lent(run);
        changed(run);
        held(run);
        place(run);
        retirements(run);
        jdbc.execute("analyze run_unit_quota");
        jdbc.execute("analyze run_retirement");
    }

    private void approved(Run run) {
        table("approved_place", """
                select unit_key, quota_type, sum(approved) as approved, max(approved_date) as approved_date,
                    case when count(distinct funding) = 1 then min(funding) end as funding,
                    string_agg(distinct document_no, '；' order by document_no) as documents,
                    coalesce(array_agg(distinct document_key(document_no) order by document_key(document_no))
                        filter (where document_no is not null), '{}') as document_keys
                from (
                    select distinct m.unit_key, coalesce(c.quota_type, 'unstated') as quota_type, c.approved, c.document_no collate "C" as document_no,
                        c.approved_date, c.funding
                    from claim_quota c
                    join unit_mention m on m.run_id = c.run_id and m.source = c.source and m.mention = c.unit_mention
                    where c.run_id = %d
                ) as q
                group by unit_key, quota_type""".formatted(run.id()));
    }

    /** What is lent and not yet expired, by allocation; the type is that of its pool where the allocation does not tell. */
    private void lent(Run run) {
        table("lent_place", """
                select distinct m.unit_key, coalesce(c.quota_type, p.quota_type, 'turnover') as quota_type, c.pool,
                    document_key(c.document_no) as allocation_key, c.lent, c.lent_date, c.expires_date
                from claim_allocation c
                join unit_mention m on m.run_id = c.run_id and m.source = c.source and m.mention = c.unit_mention
                left join (
                    select pool, min(quota_type) as quota_type from claim_pool where run_id = %1$d group by pool
                    having count(distinct quota_type) = 1
                ) as p on p.pool = c.pool
                where c.run_id = %1$d and c.lent is not null
                  and (c.expires_date is null or c.expires_date >= left('%2$s', length(c.expires_date)))""".formatted(run.id(), run.businessDate()));
    }

    /** Changes of quotas up to now; a row that repeats another word for word counts once. */
    private void changed(Run run) {
        table("changed_place", """
                select unit_key, quota_type, sum(coalesce(added, 0) - coalesce(removed, 0)) as ledger_sum, count(*) as ledger_rows,
                    count(*) filter (where document_no is null and (added <> 0 or removed <> 0)) as undocumented,
                    max(changed_on) filter (where coalesce(added, 0) > coalesce(removed, 0)) as added_on
                from (
                    select distinct m.unit_key, coalesce(c.quota_type, 'unstated') as quota_type, c.changed_on, c.added, c.removed, c.document_no,
                        c.reason
                    from claim_quota_change c
                    join unit_mention m on m.run_id = c.run_id and m.source = c.source and m.mention = c.unit_mention
                    where c.run_id = %d and (c.changed_on is null or c.changed_on <= '%s')
                ) as change
                group by unit_key, quota_type""".formatted(run.id(), run.businessDate()));
    }

    private void held(Run run) {
        table("turnover_type", """
                select g.unit_key, g.quota_type, g.pool, g.allocation_key, coalesce(
                    (select l.quota_type from lent_place l where l.unit_key = g.unit_key and l.allocation_key = g.allocation_key
                        order by l.lent desc, l.quota_type collate "C" limit 1),
                    (select l.quota_type from lent_place l where l.unit_key = g.unit_key and l.pool = g.pool
                        order by l.lent desc, l.quota_type collate "C" limit 1),
                    (select l.quota_type from lent_place l where l.unit_key = g.unit_key
                        group by l.quota_type order by sum(l.lent) desc, l.quota_type collate "C" limit 1),
                    g.quota_type) as lent_type
                from (select distinct unit_key, quota_type, pool, allocation_key from register_group where quota_type like 'turnover%') as g""");
        table("held_place", """
                select g.unit_key, coalesce(t.lent_type, g.quota_type) as quota_type, g.retires, sum(g.persons) as occupied,
                    max(g.moved) as moved
                from register_group g
                left join turnover_type t on t.unit_key = g.unit_key and t.quota_type = g.quota_type
                    and t.pool is not distinct from g.pool and t.allocation_key is not distinct from g.allocation_key
                group by 1, 2, 3""");
        table("quota_place", """
                select unit_key, quota_type from approved_place union select unit_key, quota_type from lent_place""");
        // Where each type that is spoken of in a unit is counted.
        table("placed_type", """
                select distinct on (s.unit_key, s.stated) s.unit_key, s.stated, coalesce(q.quota_type, s.stated) as quota_type
                from (
                    select unit_key, quota_type as stated from held_place
                    union select unit_key, quota_type from changed_place
                    union select unit_key, quota_type from run_quota_event where run_id = %d
                    union select unit_key, quota_type from quota_place
                ) as s
                left join quota_place q on q.unit_key = s.unit_key
                    and (q.quota_type = s.stated or starts_with(s.stated, q.quota_type || '.'))
                order by s.unit_key, s.stated, length(q.quota_type) desc nulls last""".formatted(run.id()));
    }

    private void place(Run run) {
        jdbc.update("""
                insert into run_unit_quota (run_id, unit_key, quota_type, approved, lent, occupied, funding, documents, document_keys, ledger_sum,
                    ledger_rows, ledger_undocumented, retiring_1, retiring_3, retiring_5, idle_since)
                with held as (
                    select p.unit_key, p.quota_type, sum(h.occupied) as occupied, max(h.moved) as moved,
                        sum(h.occupied) filter (where h.retires <= %1$d + 12) as retiring_1,
                        sum(h.occupied) filter (where h.retires <= %1$d + 36) as retiring_3,
                        sum(h.occupied) filter (where h.retires is not null) as retiring_5
                    from held_place h join placed_type p on p.unit_key = h.unit_key and p.stated = h.quota_type
                    group by 1, 2
                ), lent as (
                    select unit_key, quota_type, sum(lent) as lent, max(lent_date) as lent_date from lent_place group by 1, 2
                ), changed as (
                    select p.unit_key, p.quota_type, sum(c.ledger_sum) as ledger_sum, sum(c.ledger_rows) as ledger_rows,
                        sum(c.undocumented) as undocumented,
                        max(c.added_on) as added_on
                    from changed_place c join placed_type p on p.unit_key = c.unit_key and p.stated = c.quota_type
                    group by 1, 2
                ), place as (
                    select unit_key, quota_type from quota_place
                    union select unit_key, quota_type from held where occupied > 0
                    union select unit_key, quota_type from changed where ledger_sum <> 0 or undocumented > 0
                )
                select ?, p.unit_key, p.quota_type, coalesce(a.approved, 0), coalesce(l.lent, 0), coalesce(h.occupied, 0),
                    coalesce(a.funding, u.funding), a.documents, coalesce(a.document_keys, '{}'), c.ledger_sum, coalesce(c.ledger_rows, 0),
                    coalesce(c.undocumented, 0),
                    coalesce(h.retiring_1, 0), coalesce(h.retiring_3, 0), coalesce(h.retiring_5, 0),
                    first_day(greatest(h.moved, a.approved_date, l.lent_date, c.added_on))
                from place p
                join run_unit u on u.run_id = ? and u.unit_key = p.unit_key
                left join approved_place a on a.unit_key = p.unit_key and a.quota_type = p.quota_type
                left join lent l on l.unit_key = p.unit_key and l.quota_type = p.quota_type
                left join held h on h.unit_key = p.unit_key and h.quota_type = p.quota_type
                left join changed c on c.unit_key = p.unit_key and c.quota_type = p.quota_type""".formatted(month(run)), run.id(), run.id());
    }

    private void retirements(Run run) {
        jdbc.update("""
                insert into run_retirement (run_id, unit_key, quota_type, month, persons)
                select ?, p.unit_key, p.quota_type, first_day(month_text(h.retires)), sum(h.occupied)
                from held_place h join placed_type p on p.unit_key = h.unit_key and p.stated = h.quota_type
                where h.retires is not null and h.occupied > 0
                group by 2, 3, 4""", run.id());
    }

    private static int month(Run run) {
        return run.businessDate().getYear() * 12 + run.businessDate().getMonthValue() - 1;
    }

    private void table(String name, String query) {
        jdbc.execute("drop table if exists " + name);
        jdbc.execute("create temporary table " + name + " on commit drop as\n" + query);
        jdbc.execute("analyze " + name);
    }
}
