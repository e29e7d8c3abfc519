-- needs: run, run_total, finding
-- makes: –
-- Everything without differences in time, as the overview counts. What an earlier attempt of the date has opened is not opened again, but
-- belongs to the date: an exception has changed when its state before the first attempt and after this one differ.
with latest as (
    select distinct on (r.business_date) r.run_id, r.business_date, r.attempt
    from run r
    where r.job = :job and (r.run_id = :run_id or r.status = 'complete' and r.business_date < :date)
        and exists (select from run_total t where t.run_id = r.run_id and t.quota_type = '')
    order by r.business_date desc, r.attempt desc
    limit 24),
moved as (
    select l.run_id, v.number, (array_agg(v.from_state order by v.seq))[1] as before,
        (array_agg(v.to_state order by v.seq desc))[1] as after
    from latest l
    join run o on o.job = :job and o.business_date = l.business_date and o.attempt <= l.attempt
    join counted_event(:date, 9223372036854775807) v on v.run_id = o.run_id
    group by l.run_id, v.number),
changed as (
    select run_id, count(*) filter (where not still_open(before) and before <> 'explained' and still_open(after)) as opened,
        count(*) filter (where (still_open(before) or before = 'explained') and after = 'cleared') as cleared
    from moved group by run_id),
counted as (
    select l.run_id, count(*) filter (where not f.pending) as found, count(*) filter (where f.pending) as pending
    from latest l join finding f on f.run_id = l.run_id group by l.run_id)
select l.business_date as date, t.approved, t.lent, t.occupied, t.over, t.vacant, coalesce(c.found, 0) as found,
    coalesce(c.pending, 0) as pending, coalesce(m.opened, 0) as opened, coalesce(m.cleared, 0) as cleared
from latest l join run_total t on t.run_id = l.run_id and t.quota_type = ''
left join counted c on c.run_id = l.run_id left join changed m on m.run_id = l.run_id
order by l.business_date
