package io.heshi.identity;

import io.heshi.store.Run;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What was lent to whom. Rows of one document, unit, pool and quota type are one allocation; rows that say the same twice count once. A
 * negative number takes places back: from its own document, else from the oldest allocations of the unit, pool and type. What has
 * expired is lent no more.
 */
final class Allocations {
    private final JdbcTemplate jdbc;

    Allocations(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Fills {@code run_allocation} but for its use, and makes temporary table {@code allocation_row}. */
    void identify(Run run) {
        gatherRows(run);
        new EntityKeys(jdbc).add("allocation", "select identity from allocation_row");
        jdbc.update("""
                insert into run_allocation (run_id, allocation_key, unit_key, pool_key, pool, quota_type, document_no, document, lent,
                    returned, lent_date, expires_date, expired, stated_used, used, used_elsewhere, used_by)
                select %1$d, allocation_key, unit_key, pool_key, pool, quota_type, document_no, document,
                    case when expired then 0 else net - taken end, case when expired then issued else issued - net + taken end, lent_date,
                    expires_date, expired, stated_used, 0, 0, 'register'
                from (
                    select n.*, least(net, greatest(coalesce(back, 0) - (upto - net), 0)) as taken,
                        coalesce(expires_date < left('%3$s', length(expires_date)), false) as expired
                    from (
                        select n.*, sum(net) over (partition by unit_key, pool_key, quota_type order by lent_date nulls last, allocation_key)
                            as upto
                        from (%2$s) as n where issued is not null
                    ) as n
                    left join (
                        select unit_key, pool_key, quota_type, sum(returned) as back from (%2$s) as n where issued is null group by 1, 2, 3
                    ) as b on b.unit_key = n.unit_key and b.pool_key is not distinct from n.pool_key
                        and b.quota_type is not distinct from n.quota_type
                ) as lent""".formatted(run.id(), netted(), run.businessDate()));
        jdbc.execute("analyze run_allocation");
        jdbc.update("""
                insert into run_entity_line (run_id, scope, entity_key, source, file_id, sheet, line)
                select %d, 'allocation', e.entity_key, a.source, a.file_id, a.sheet, a.line
                from allocation_row a join entity_identity e on e.scope = 'allocation' and e.identity = a.identity""".formatted(run.id()));
    }

    private void gatherRows(Run run) {
        jdbc.execute("drop table if exists allocation_row");
        jdbc.execute("""
                create temporary table allocation_row on commit drop as
                select *, concat_ws('|', unit_key, coalesce(pool_key::text, pool, ''), coalesce(quota_type, ''),
                    coalesce(document, 'on ' || lent_date, '')) as identity
                from (
                    select m.unit_key, w.pool_key, c.pool, c.quota_type, c.document_no, document_key(c.document_no) as document, c.lent,
                        c.lent_date, c.expires_date, c.used, c.source, c.file_id, c.sheet, c.line
                    from claim_allocation c
                    join unit_mention m on m.run_id = c.run_id and m.source = c.source and m.mention = c.unit_mention
                    left join pool_word w on w.word = c.pool
                    where c.run_id = %d and m.unit_key is not null and c.lent is not null
                ) as a""".formatted(run.id()));
        jdbc.execute("analyze allocation_row");
    }

    /** One line an allocation; {@code issued} is null where there are only returns. */
    private static String netted() {
        return """
                select e.entity_key as allocation_key, unit_key, pool_key, min(pool) as pool, quota_type, min(document_no) as document_no,
                    document, sum(lent) filter (where lent >= 0) as issued, -sum(lent) filter (where lent < 0) as returned,
                    greatest(sum(lent), 0) as net, min(lent_date) filter (where lent >= 0) as lent_date, max(expires_date) as expires_date,
                    sum(used) as stated_used
                from (
                    select distinct identity, unit_key, pool_key, pool, quota_type, document_no, document, lent, lent_date, expires_date, used
                    from allocation_row
                ) as said
                join entity_identity e on e.scope = 'allocation' and e.identity = said.identity
                group by e.entity_key, unit_key, pool_key, quota_type, document""";
    }
}
