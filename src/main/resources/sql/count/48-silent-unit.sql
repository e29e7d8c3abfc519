-- needs: this_run, setting, run, run_source, run_unit_source, run_silent_unit, run_missing_person, run_rejected_person, run_person_change,
--   run_unit, run_unit_quota, unit_mention, claim_person, compact_claims
-- makes: unit_before, run_silent_unit, run_missing_person, run_unit_quota
-- Units of five persons or more that a source named in its last complete run, or has missed since, and no longer names at all; and larger
-- ones of which it no longer has a large part. A unit that the units source has as abolished, or where nobody else has people at work
-- either, has not been forgotten; nor has a person who is in another unit of the source, or of whom that source then or
-- another one now tells that he has left or moved.
delete from run_silent_unit where run_id = (select run_id from this_run);
delete from run_missing_person where run_id = (select run_id from this_run);

drop table if exists unit_before;
create temporary table unit_before on commit drop as
select s.source, last.run_id as last_run_id, w.unit_key, w.persons, coalesce(w.since, t.business_date) as since,
    coalesce(n.persons, 0) as persons_now
from this_run t
cross join setting g
join run_source s on s.run_id = t.run_id and s.kind = 'person' and s.state in ('complete', 'released')
cross join lateral (
    select r.run_id
    from run r
    join run_source l on l.run_id = r.run_id and l.source = s.source and l.state in ('complete', 'released')
    where r.job = t.job and r.business_date < t.business_date and r.status = 'complete'
    order by r.business_date desc, r.attempt desc limit 1
) as last
cross join lateral (
    select unit_key, max(persons) as persons, min(since) as since
    from (
        select unit_key, persons, null::date as since from run_unit_source u where u.run_id = last.run_id and u.source = s.source
        union all
        select unit_key, persons, since from run_silent_unit m where m.run_id = last.run_id and m.source = s.source
    ) as told
    group by unit_key
) as w
join run_unit u on u.run_id = t.run_id and u.unit_key = w.unit_key and not coalesce(starts_with(u.unit_status, 'left'), false)
left join run_unit_source n on n.run_id = t.run_id and n.source = s.source and n.unit_key = w.unit_key
-- Most units need not be looked at person by person: where a part is gone there are fewer people, unless as many have come.
where w.persons >= 5 and coalesce(n.persons, 0) = 0
    or w.persons >= g.missing_least and (w.persons - coalesce(n.persons, 0)) * 200 >= w.persons * g.missing_percent;

insert into run_missing_person (run_id, source, unit_key, person_key, in_post)
with candidate as materialized (
    select b.source, c.unit_key, c.person_key, c.in_post
    from (select distinct source, last_run_id from unit_before) as b
    cross join lateral (
        select m.unit_key, c.person_key, bool_or(in_post_on(t.day, c.person_status, c.insurance_status, c.unit_entry_date,
            c.quota_entry_date, c.event_date, c.retire_date)) as in_post
        from claim_person c
        cross join this_run t
        join unit_mention m on m.run_id = c.run_id and m.source = c.source and m.mention = c.unit_mention
        where c.run_id = b.last_run_id and c.source = b.source and c.person_key is not null
            and m.unit_key in (select w.unit_key from unit_before w where w.source = b.source)
        group by m.unit_key, c.person_key
    ) as c
    union all
    select b.source, b.unit_key, m.person_key, m.in_post
    from unit_before b
    join run_missing_person m on m.run_id = b.last_run_id and m.source = b.source and m.unit_key = b.unit_key
)
select t.run_id, k.source, k.unit_key, k.person_key, k.in_post
from candidate k
cross join this_run t
where not exists (select from compact_claims c where c.person_key = k.person_key and c.source = k.source)
    and not exists (
        select from run_rejected_person p where p.run_id = t.run_id and p.source = k.source and p.person_key = k.person_key);

insert into run_silent_unit (run_id, source, unit_key, persons, since, part)
with known as materialized (
    select c.source, c.person_key, c.active,
        c.nth = 1 and c.pay_month is null
            and (not c.active or c.person_status is null and reason_left(c.event_reason) is not null and coalesce(c.event_date <= t.day, true))
            as left_it
    from (select distinct m.person_key from run_missing_person m join this_run t on t.run_id = m.run_id) as m
    join compact_claims c on c.person_key = m.person_key
    cross join this_run t
), part as (
    select m.source, m.unit_key, count(*) as persons
    from run_missing_person m
    join this_run t on t.run_id = m.run_id
    where m.in_post
        and exists (select from known o where o.person_key = m.person_key and o.active)
        and not exists (select from known o where o.person_key = m.person_key and o.left_it)
        and not exists (
            select from run_person_change v
            where v.run_id = m.run_id and v.person_key = m.person_key and v.kind = 'move' and v.from_unit_key = m.unit_key)
    group by m.source, m.unit_key
)
select t.run_id, b.source, b.unit_key, b.persons, b.since, case when b.persons_now > 0 then p.persons end
from this_run t
cross join setting g
cross join unit_before b
left join part p on p.source = b.source and p.unit_key = b.unit_key
where case when b.persons_now > 0
        then b.persons >= g.missing_least and p.persons * 100 >= b.persons * g.missing_percent
        else exists (
            select from run_unit_source o
            where o.run_id = t.run_id and o.source <> b.source and o.unit_key = b.unit_key and o.active > 0) end;

delete from run_missing_person m using this_run t
where m.run_id = t.run_id and not exists (
    select from run_silent_unit s where s.run_id = m.run_id and s.source = m.source and s.unit_key = m.unit_key);

analyze run_missing_person;

-- Nor is a surplus smaller by it: else it would be new when the register has them again.
update run_unit_quota q set accepted_over = greatest(q.accepted_over, q.previous_over)
from run_silent_unit s
where q.run_id = (select run_id from this_run) and s.run_id = q.run_id and s.source = 'register' and s.unit_key = q.unit_key;
