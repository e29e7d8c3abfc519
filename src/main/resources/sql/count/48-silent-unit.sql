-- needs: this_run, run, run_source, run_unit_source, run_silent_unit, run_unit
-- makes: run_silent_unit
-- Units of five persons or more that a source named in its last complete run, or has missed since, and no longer names at all. A unit that
-- the units source has as abolished, or where nobody else has people at work either, has not been forgotten.
delete from run_silent_unit where run_id = (select run_id from this_run);

insert into run_silent_unit (run_id, source, unit_key, persons, since)
select t.run_id, w.source, w.unit_key, w.persons, coalesce(w.since, t.business_date)
from this_run t
join run_source s on s.run_id = t.run_id and s.kind = 'person' and s.state in ('complete', 'released')
cross join lateral (
    select r.run_id
    from run r
    join run_source l on l.run_id = r.run_id and l.source = s.source and l.state in ('complete', 'released')
    where r.job = t.job and r.business_date < t.business_date and r.status = 'complete'
    order by r.business_date desc, r.attempt desc limit 1
) as last
join (
    select run_id, source, unit_key, persons, null::date as since from run_unit_source where persons >= 5
    union all
    select run_id, source, unit_key, persons, since from run_silent_unit
) as w on w.run_id = last.run_id and w.source = s.source
join run_unit u on u.run_id = t.run_id and u.unit_key = w.unit_key and not coalesce(starts_with(u.unit_status, 'left'), false)
where not exists (
        select from run_unit_source n
        where n.run_id = t.run_id and n.source = s.source and n.unit_key = w.unit_key and n.persons > 0)
    and exists (
        select from run_unit_source o
        where o.run_id = t.run_id and o.source <> s.source and o.unit_key = w.unit_key and o.active > 0);
