-- What a finding is about where that is neither a person nor a unit: the name of a pool, an allocation's pool and document, a filing's number
-- or a channel's code, a plan's documents, a region; and the quota type that the subject itself has. Nothing for what the run no longer knows.
create view run_subject as
select run_id, 'pool' collate "C" as scope, pool_key as subject_key, pool as name, quota_type from run_pool
union all
select a.run_id, 'allocation', a.allocation_key, concat_ws(' ', coalesce(p.pool, a.pool), a.document_no), a.quota_type
from run_allocation a left join run_pool p on p.run_id = a.run_id and p.pool_key = a.pool_key
union all
select run_id, 'filing', filing_key, filing_no, quota_type from run_filing
union all
select h.run_id, 'filing', h.channel_key, h.channel, null from run_channel h
where not exists (select from run_filing g where g.run_id = h.run_id and g.filing_key = h.channel_key)
union all
select run_id, 'plan', plan_key, documents, quota_type from run_plan
union all
select run_id, 'region', region_key, min(region), null from run_region_quota group by run_id, region_key;
