-- needs: claim_quota, unit_mention, source_file makes: –
-- A unit, quota type and funding that two sheets or files state, the first 200: added up, they would be too many places. Sheets of one
-- file may each say a part of the units, never the same unit and type.
with stated as (
    select coalesce(m.code_key, m.name_key) as unit, c.quota_type, c.funding, c.file_id, c.sheet,
        min(coalesce(m.unit_name, m.unit_code)) as name, sum(c.approved) as approved
    from claim_quota c
    join unit_mention m on m.run_id = c.run_id and m.source = c.source and m.mention = c.unit_mention
    where c.run_id = :run_id and c.source = :source
    group by 1, c.quota_type, c.funding, c.file_id, c.sheet
), told as (
    select s.unit, s.quota_type, min(s.name) as name,
        string_agg(f.file_name || case when s.sheet = '' then '' else ' ' || s.sheet end || ' ' || s.approved, ' / '
            order by f.file_name, s.sheet, s.approved) as places
    from stated s
    join source_file f on f.run_id = :run_id and f.file_id = s.file_id
    group by s.unit, s.quota_type, s.funding
    having count(*) > 1
)
select count(*) as twice,
    array(
        select concat_ws(' ', name, quota_type) || ': ' || places from told order by name, quota_type, places limit 200
    ) as told
from told
