package io.heshi.report.facts;

/** What a finding is about where that is neither a person nor a unit. */
public final class Subjects {

    /**
     * The name of the subject of finding {@code f} in its run: a pool, an allocation's pool and document, a filing's number or the code of
     * a channel, a plan's documents, a region; empty for persons and units, and for what the run no longer knows.
     */
    public static final String NAME = """
            coalesce(case f.scope
                when 'pool' then (select p.pool from run_pool p where p.run_id = f.run_id and p.pool_key = f.subject_key)
                when 'allocation' then (
                    select concat_ws(' ', coalesce(p.pool, a.pool), a.document_no) from run_allocation a
                    left join run_pool p on p.run_id = a.run_id and p.pool_key = a.pool_key
                    where a.run_id = f.run_id and a.allocation_key = f.subject_key)
                when 'filing' then coalesce(
                    (select g.filing_no from run_filing g where g.run_id = f.run_id and g.filing_key = f.subject_key),
                    (select h.channel from run_channel h where h.run_id = f.run_id and h.channel_key = f.subject_key))
                when 'plan' then (select n.documents from run_plan n where n.run_id = f.run_id and n.plan_key = f.subject_key)
                when 'region' then (
                    select min(q.region) from run_region_quota q where q.run_id = f.run_id and q.region_key = f.subject_key)
            end, '')""";

    /**
     * The quota type or post that finding {@code f} speaks of: the part of its subject, or the quota type that the subject itself has;
     * empty where there is none.
     */
    public static final String PART = """
            coalesce(nullif(f.subject_part, ''), case f.scope
                when 'pool' then (select p.quota_type from run_pool p where p.run_id = f.run_id and p.pool_key = f.subject_key)
                when 'allocation' then (
                    select a.quota_type from run_allocation a where a.run_id = f.run_id and a.allocation_key = f.subject_key)
                when 'filing' then (select g.quota_type from run_filing g where g.run_id = f.run_id and g.filing_key = f.subject_key)
                when 'plan' then (select n.quota_type from run_plan n where n.run_id = f.run_id and n.plan_key = f.subject_key)
            end, '')""";

    private Subjects() {}
}
