-- needs: claim_quota_change, unit_mention, document_unit
-- makes: document_change
-- Changes of quotas up to the business date, each once, as the figures of the run count them, with what they add up to type by type.
drop table if exists document_change;
create temporary table document_change on commit drop as
with change as (
    select distinct m.unit_key, coalesce(c.quota_type, 'unstated') as quota_type, c.changed_on, coalesce(c.added, 0) as added,
        coalesce(c.removed, 0) as removed, c.document_no, c.reason
    from claim_quota_change c
    join unit_mention m on m.run_id = c.run_id and m.source = c.source and m.mention = c.unit_mention
    join document_unit u on u.unit_key = m.unit_key
    where c.run_id = :run_id and (c.changed_on is null or c.changed_on <= to_char(cast(:date as date), 'YYYY-MM-DD')))
select unit_key, quota_type, changed_on, added, removed, document_no, reason,
    row_number() over (partition by unit_key order by changed_on nulls first, quota_type, document_no, reason, added, removed) as no,
    sum(added - removed) over (
        partition by unit_key, quota_type order by changed_on nulls first, document_no, reason, added, removed
        rows unbounded preceding) as balance
from change;

create index on document_change (unit_key);

analyze document_change;
