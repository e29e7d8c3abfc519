package io.heshi.examine;

import io.heshi.store.Run;

/** The relations that the cases of pools, allocations, filings and their occupants are read from. */
final class TurnoverParts {
    private TurnoverParts() {}

    static String pools(Run run) {
        return "(select * from run_pool where run_id = %d)".formatted(run.id());
    }

    static String allocations(Run run) {
        return """
                (select a.allocation_key, a.unit_key, a.document_no, coalesce(p.pool, a.pool) as pool, p.pool_type, a.quota_type, a.lent,
                    a.returned, a.lent_date, a.expires_date, a.expired, a.used, a.used_elsewhere, a.used_by, a.stated_used, a.idle_since,
                    a.days_since
                 from run_allocation a
                 left join run_pool p on p.run_id = a.run_id and p.pool_key = a.pool_key
                 where a.run_id = %d)""".formatted(run.id());
    }

    /** Filings and channels; their keys never meet. */
    static String filings(Run run) {
        return """
                (select 'filing'::text as kind, filing_key, unit_key, channel, filing_no, quota_type, approved, approved_date, valid_until, used,
                    used_late, used_early, used_elsewhere, last_use, used_by, stated_used, null::integer as channel_persons,
                    null::integer as channel_persons_city, null::integer as channel_filings, null::integer as channel_approved
                 from run_filing where run_id = %1$d
                 union all
                 select 'channel', channel_key, null, channel, null, null, null, null, null, null, null, null, null, null, null, null, persons,
                    persons_city, filings, approved
                 from run_channel where run_id = %1$d)""".formatted(run.id());
    }

    /** One row an occupant of a turnover place; of several places the one that no allocation covers. */
    static String occupants(Run run) {
        return """
                (select distinct on (o.person_key) o.person_key, o.covered as known, o.document_known, o.unit_fits,
                    coalesce(p.pool, o.pool) as pool, p.pool_type, a.document_no, a.lent_date, a.expires_date, a.expired, u.name as unit_name
                 from run_occupant o
                 left join run_pool p on p.run_id = o.run_id and p.pool_key = o.pool_key
                 left join run_allocation a on a.run_id = o.run_id and a.allocation_key = o.allocation_key
                 left join run_unit u on u.run_id = a.run_id and u.unit_key = a.unit_key
                 where o.run_id = %d
                 order by o.person_key, o.covered, o.unit_key)""".formatted(run.id());
    }
}
