-- needs: run, run_source, this_run, run_unit_quota, transition_claims, quota_change_claims, run_quota_event, placed_type, place, place_day,
--   quota_place, run_unit
-- makes: previous_run, allowed_then, run_unit_quota
-- What became of the places of every unit and type since the previous run and within the window of entries.

drop table if exists previous_run;

-- The last complete run of an earlier date: of this job, or, when it has none, one that had every source of this run.
create temporary table previous_run on commit drop as
select r.run_id
from run r cross join this_run t
where r.status = 'complete' and r.business_date < t.business_date and (r.job = t.job or not exists (
    select from run_source s
    where s.run_id = t.run_id and s.state in ('complete', 'released') and not exists (
        select from run_source p
        where p.run_id = r.run_id and p.source = s.source and p.state in ('complete', 'released'))))
order by r.job = t.job desc, r.business_date desc, r.job, r.attempt desc limit 1;

-- A change that no new document explains stays unexplained until one does. A surplus is new beside the smallest that was there before, not
-- beside the last night's: else it would be forgotten after one.
update run_unit_quota q set previous_approved = p.approved,
    previous_over = coalesce(p.accepted_over, greatest(p.occupied - p.approved - p.lent, 0)),
    previous_documents = p.documents,
    unexplained_from = case
        when not q.document_keys <@ coalesce(p.document_keys, '{}') then null
        else nullif(case when q.approved <> p.approved or p.unexplained_from is not null
            then coalesce(p.unexplained_from, p.approved) end, q.approved) end
from run_unit_quota p
join previous_run r on r.run_id = p.run_id
cross join this_run t
where q.run_id = t.run_id and p.unit_key = q.unit_key and p.quota_type = q.quota_type;

-- What is not wholly known says nothing of a surplus.
update run_unit_quota q set accepted_over = case
    when k.whole then least(q.previous_over, greatest(q.occupied - q.approved - q.lent, 0))
    else q.previous_over end
from this_run t
cross join (
    select bool_and(s.state = 'complete') and bool_or(s.source = 'register') and bool_or(s.kind = 'quota') as whole
    from run_source s join this_run r on r.run_id = s.run_id
    where s.source = 'register' or s.kind = 'quota'
) as k
where q.run_id = t.run_id;

-- Places that the previous run did not see are new, whatever their dates say. When it knew nothing approved, or nothing lent, at all, it had
-- no such records and tells nothing of them.
update run_unit_quota q set grown_on = g.grown_on, idle_since = greatest(q.idle_since, g.grown_on)
from (
    select n.run_id, n.unit_key, n.quota_type, case
        when known.approved and n.approved > coalesce(p.approved, 0) + case when known.lent then coalesce(p.lent, 0) - n.lent else 0 end
            then t.business_date
        when known.lent and not known.approved and n.lent > coalesce(p.lent, 0) then t.business_date
        else p.grown_on end as grown_on
    from run_unit_quota n
    join this_run t on t.run_id = n.run_id
    cross join previous_run r
    cross join (
        select coalesce(sum(approved), 0) > 0 as approved, coalesce(sum(lent), 0) > 0 as lent
        from run_unit_quota where run_id = (select run_id from previous_run)
    ) as known
    left join run_unit_quota p on p.run_id = r.run_id and p.unit_key = n.unit_key and p.quota_type = n.quota_type
) as g
where q.run_id = g.run_id and q.unit_key = g.unit_key and q.quota_type = g.quota_type and g.grown_on is not null;

update run_unit_quota q set transition = t.persons, transition_deadline = t.deadline
from (
    select q.run_id, q.unit_key, q.quota_type, sum(t.persons) as persons, max(t.deadline) as deadline
    from run_unit_quota q
    join this_run r on r.run_id = q.run_id
    join (
        select distinct c.unit_key, c.quota_type, c.persons, c.document_no, c.deadline
        from transition_claims c cross join this_run r
        where c.persons is not null and c.deadline >= left(r.day, length(c.deadline))
    ) as t on t.unit_key = q.unit_key and not coalesce(conflicts(t.quota_type, q.quota_type), false)
    group by q.run_id, q.unit_key, q.quota_type
) as t
where q.run_id = t.run_id and q.unit_key = t.unit_key and q.quota_type = t.quota_type;

-- What was allowed when somebody came: by the ledger of changes since, else by the run of that day. Only more than now counts: what was
-- approved later covers who came before.
drop table if exists allowed_then;
create temporary table allowed_then on commit drop as
with came as (
    select distinct e.on_date, e.unit_key, p.quota_type
    from run_quota_event e
    join this_run r on r.run_id = e.run_id
    join placed_type p on p.unit_key = e.unit_key and p.stated = e.quota_type
), day as (
    select on_date, (
        select d.run_id from place_day d
        where d.job = r.job and d.business_date <= came.on_date order by d.business_date desc limit 1) as run_id
    from (select distinct on_date from came) as came cross join this_run r
), change as (
    select unit_key, quota_type, first_day(changed_on) as on_date, sum(net) as net
    from (
        select distinct c.unit_key, coalesce(c.quota_type, 'unstated') as quota_type, c.changed_on, c.document_no, c.reason,
            coalesce(c.added, 0) - coalesce(c.removed, 0) as net
        from quota_change_claims c cross join this_run r
        where c.changed_on <= r.day and first_day(c.changed_on) > (select min(on_date) from day)
    ) as said
    group by unit_key, quota_type, first_day(changed_on)
), since as (
    select came.unit_key, came.quota_type, came.on_date, sum(c.net) as net
    from came join change c on c.unit_key = came.unit_key and c.quota_type = came.quota_type and c.on_date > came.on_date
    group by 1, 2, 3
)
select came.unit_key, came.quota_type, came.on_date, greatest(p.approved + p.lent, q.approved + q.lent - s.net) as allowed
from came
join this_run t on true
join run_unit_quota q on q.run_id = t.run_id and q.unit_key = came.unit_key and q.quota_type = came.quota_type
join day d on d.on_date = came.on_date
left join run_unit_quota p on p.run_id = d.run_id and p.unit_key = came.unit_key and p.quota_type = came.quota_type
left join since s on s.unit_key = came.unit_key and s.quota_type = came.quota_type and s.on_date = came.on_date;

analyze allowed_then;

-- Those who left a place on a day make room for those who come on it; of these, who is not exempt comes first.
update run_unit_quota q set entries = m.entries, leaves = m.leaves, counted_entries = m.counted_entries, entries_beyond = m.entries_beyond,
    start_occupied = m.start_occupied, start_allowed = nullif(m.start_allowed, q.approved + q.lent), peak = m.peak, peak_date = m.peak_date, idle_since = greatest(q.idle_since, m.last)
from (
    with event as (
        select q.run_id, e.unit_key, q.quota_type, greatest(q.approved + q.lent, a.allowed) as allowed, q.occupied, e.on_date, e.direction = 'in' as comes,
            e.direction = 'in' and not e.exempt as counted,
            case e.direction when 'in' then 1 else -1 end as step,
            row_number() over (partition by q.unit_key, q.quota_type order by e.on_date, e.direction = 'in', e.exempt, e.person_key) as nth
        from run_quota_event e
        join this_run r on r.run_id = e.run_id
        join placed_type p on p.unit_key = e.unit_key and p.stated = e.quota_type
        join run_unit_quota q on q.run_id = e.run_id and q.unit_key = e.unit_key and q.quota_type = p.quota_type
        left join allowed_then a on a.unit_key = q.unit_key and a.quota_type = q.quota_type and a.on_date = e.on_date
    ), begun as (
        select *, occupied - sum(step) over (partition by unit_key, quota_type) as start_occupied from event
    ), running as (
        select *, start_occupied + sum(step) over (partition by unit_key, quota_type order by nth) as held from begun
    ), peaked as (
        select *, greatest(max(held) over (partition by unit_key, quota_type), start_occupied) as peak from running
    )
    select run_id, unit_key, quota_type, count(*) filter (where comes) as entries, count(*) filter (where not comes) as leaves,
        count(*) filter (where counted) as counted_entries, count(*) filter (where counted and held > allowed) as entries_beyond,
        min(start_occupied) as start_occupied, min(allowed) filter (where nth = 1) as start_allowed, min(peak) as peak,
        min(on_date) filter (where held = peak and peak > start_occupied) as peak_date, max(on_date) as last
    from peaked group by run_id, unit_key, quota_type
) as m
where q.run_id = m.run_id and q.unit_key = m.unit_key and q.quota_type = m.quota_type;

update run_unit_quota set start_occupied = occupied, peak = occupied
where run_id = (select run_id from this_run) and start_occupied is null;

-- Places that runs of earlier dates saw taken or given up; what the first run saw was taken some time before. What this date's own run has
-- left in the history, when it is done again, is told by the movements already.
update run_unit_quota q set idle_since = greatest(q.idle_since, p.last)
from (
    select p.run_id, p.unit_key, coalesce(q.quota_type, p.quota_type) as quota_type, max(p.last) as last
    from (
        select r.run_id, p.unit_key, p.quota_type,
            max(case when p.valid_to < r.business_date then p.valid_to else p.valid_from end) as last
        from place p
        join this_run r on r.job = p.job
        where p.valid_to < r.business_date or p.valid_from < r.business_date
            and p.valid_from > (select min(d.business_date) from place_day d where d.job = r.job)
        group by r.run_id, p.unit_key, p.quota_type
    ) as p
    left join lateral (
        select a.quota_type from quota_place a
        where a.unit_key = p.unit_key and (a.quota_type = p.quota_type or starts_with(p.quota_type, a.quota_type || '.'))
        order by length(a.quota_type) desc limit 1
    ) as q on true
    group by 1, 2, 3
) as p
where q.run_id = p.run_id and q.unit_key = p.unit_key and q.quota_type = p.quota_type;

-- Where a surplus might go: units under the same department with vacancies of the same type and funding, the largest first.
update run_unit_quota q set vacancies_elsewhere = e.vacancies, places_elsewhere = e.places
from (
    with vacancy as (
        select q.run_id, q.unit_key, q.quota_type, q.funding, q.approved + q.lent - q.occupied as vacant, u.supervisor,
            coalesce(u.name, u.code, '') as name
        from run_unit_quota q
        join this_run r on r.run_id = q.run_id
        join run_unit u on u.run_id = q.run_id and u.unit_key = q.unit_key
        where u.supervisor is not null and q.quota_type <> 'unstated' and not coalesce(starts_with(u.unit_status, 'left'), false)
    ), free as (
        select supervisor, quota_type, coalesce(funding, '') as funding, vacant, name,
            row_number() over (partition by supervisor, quota_type, funding order by vacant desc, name, unit_key) as nth
        from vacancy where vacant > 0
    ), offer as (
        select supervisor, quota_type, funding, sum(vacant) as vacancies,
            string_agg(name || ' ' || vacant, '；' order by nth) filter (where nth <= 5) as places
        from free group by supervisor, quota_type, funding
    )
    select p.run_id, p.unit_key, p.quota_type, o.vacancies, o.places
    from vacancy p
    join offer o on o.supervisor = p.supervisor and o.quota_type = p.quota_type and o.funding = coalesce(p.funding, '')
    where p.vacant < 0
) as e
where q.run_id = e.run_id and q.unit_key = e.unit_key and q.quota_type = e.quota_type;
