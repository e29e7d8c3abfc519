-- needs: this_run, setting, in_post, place, place_day, source_register, run, person_verdict
-- makes: run_place_change, place_step, stated_change, run_person_change, run_quota_event
-- The places that the register has held beside those of the previous complete run of the job; and from that, from the history of places
-- and from the dates that the register states, who entered, left or moved lately.
delete from run_place_change where run_id = (select run_id from this_run);
delete from run_person_change where run_id = (select run_id from this_run);
delete from run_quota_event where run_id = (select run_id from this_run);

insert into run_place_change (run_id, person_key, unit_key, quota_type, pool, opened, mark)
select r.run_id, coalesce(h.person_key, p.person_key), coalesce(h.unit_key, p.unit_key), coalesce(h.quota_type, p.quota_type),
    coalesce(h.pool, p.pool), p.person_key is null,
    case when p.person_key is null then place_mark(h.name_key, h.unit_entry_date, h.quota_entry_date) else p.mark end
from (
    select person_key, unit_key, coalesce(quota_type, 'unstated') as quota_type, pool, name_key, unit_entry_date, quota_entry_date
    from in_post where unit_key is not null
) as h
full join (
    select p.person_key, p.unit_key, p.quota_type, p.pool, p.mark
    from place p
    cross join this_run r
    where p.job = r.job and p.valid_from < r.business_date and (p.valid_to is null or p.valid_to >= r.business_date)
) as p on p.person_key = h.person_key and p.unit_key = h.unit_key and p.quota_type = h.quota_type
    and coalesce(p.pool, '') = coalesce(h.pool, '')
cross join this_run r
where p.person_key is null or h.person_key is null;

analyze run_place_change;

-- The same name, unit, quota type and entry under a new number, and the old number gone from the register: the number was corrected.
update run_place_change c set became = pair.became
from (
    select o.run_id, o.person_key as old_key, n.person_key as became, o.unit_key, o.quota_type
    from (
        select c.*, row_number() over (partition by unit_key, quota_type, pool, mark order by person_key) as nth
        from run_place_change c join this_run r on r.run_id = c.run_id
        where not opened and mark is not null and not exists (select from source_register s where s.person_key = c.person_key)
    ) as o
    join (
        select c.*, row_number() over (partition by unit_key, quota_type, pool, mark order by person_key) as nth
        from run_place_change c join this_run r on r.run_id = c.run_id
        where opened and mark is not null and not exists (
            select from place p where p.job = r.job and p.person_key = c.person_key and p.valid_from < r.business_date
              and (p.valid_to is null or p.valid_to >= r.business_date))
    ) as n on n.unit_key = o.unit_key and n.quota_type = o.quota_type and n.mark = o.mark and n.nth = o.nth
        and n.pool is not distinct from o.pool
) as pair
where c.run_id = pair.run_id and c.unit_key = pair.unit_key and c.quota_type = pair.quota_type
  and c.person_key = case when c.opened then pair.became else pair.old_key end;

-- So it was where two keys were said to be one person, or where that was taken back.
update run_place_change c set became = pair.became
from (
    select o.run_id, o.person_key as old_key, n.person_key as became, o.unit_key, o.quota_type, o.pool
    from this_run t
    join run r on r.run_id = t.run_id
    join run_place_change o on o.run_id = t.run_id and not o.opened and o.became is null
    join run_place_change n on n.run_id = t.run_id and n.opened and n.became is null and n.unit_key = o.unit_key
        and n.quota_type = o.quota_type and n.pool is not distinct from o.pool
    where exists (
        select from person_verdict v
        where v.seq <= r.verdict_horizon and v.verdict in ('same', 'split')
            and (v.person_key, v.other_key) in ((o.person_key, n.person_key), (n.person_key, o.person_key)))
) as pair
where c.run_id = pair.run_id and c.unit_key = pair.unit_key and c.quota_type = pair.quota_type and c.pool is not distinct from pair.pool
  and c.person_key = case when c.opened then pair.became else pair.old_key end;

-- Every place taken or given up since the history began and within the window, this run's included.
drop table if exists place_step;
create temporary table place_step on commit drop as
with span as (
    select r.run_id, r.job, r.business_date, r.business_date - s.entry_window_days as since,
        (select min(d.business_date) from place_day d where d.job = r.job and d.business_date < r.business_date) as begun
    from this_run r cross join setting s
)
select distinct person_key, unit_key, quota_type, on_date, opened
from (
    select coalesce(b.became, p.became, p.person_key) as person_key, p.unit_key, p.quota_type, p.valid_from as on_date, true as opened
    from place p
    join span s on s.job = p.job and p.valid_from > s.begun and p.valid_from >= s.since and p.valid_from < s.business_date
    left join run_place_change b on b.run_id = s.run_id and not b.opened and b.became is not null and b.person_key = p.person_key
        and b.unit_key = p.unit_key and b.quota_type = p.quota_type
    where not p.continues
    union all
    select p.person_key, p.unit_key, p.quota_type, p.valid_to, false
    from place p join span s on s.job = p.job and p.valid_to >= s.since and p.valid_to < s.business_date
    where p.became is null
    union all
    select c.person_key, c.unit_key, c.quota_type, s.business_date, c.opened
    from run_place_change c join span s on s.run_id = c.run_id and s.begun is not null
    where c.became is null
) as step;

analyze place_step;

-- What the register states itself of late entries and leaves.
drop table if exists stated_change;
create temporary table stated_change on commit drop as
select *
from (
    select distinct on (person_key) person_key, unit_key, coalesce(quota_type, 'unstated') as quota_type, entry_channel as channel, active,
        case when active then coalesce(late_quota_entry, late_unit_entry) else late_leave end as on_date,
        case when not active then 'leave' when late_quota_entry is null and quota_entry_date is not null then 'move' else 'entry' end as kind
    from (
        select c.person_key, c.unit_key, c.quota_type, c.entry_channel, c.active, c.quota_entry_date,
            case when c.quota_entry_date >= since and c.quota_entry_date <= r.day then c.quota_entry_date end as late_quota_entry,
            case when c.unit_entry_date >= since and c.unit_entry_date <= r.day then c.unit_entry_date end as late_unit_entry,
            case when coalesce(c.event_date, c.retire_date, c.death_date) between since and r.day
                then coalesce(c.event_date, c.retire_date, c.death_date) end as late_leave
        from source_register c
        cross join this_run r
        cross join (select days_before(day, entry_window_days) as since from this_run cross join setting) as span
        where c.unit_mention is not null and not ahead(r.day, greatest(c.unit_entry_date, c.quota_entry_date))
          and (c.quota_entry_date >= since or c.unit_entry_date >= since or c.event_date >= since or c.retire_date >= since
            or c.death_date >= since)
    ) as late
    order by person_key, active desc, on_date desc nulls last, unit_key, coalesce(quota_type, 'unstated')
) as latest
where on_date is not null;

analyze stated_change;

-- A day on which a person gave up one unit's place and took another's is a move. The date that the register states is the better one.
insert into run_person_change (run_id, person_key, kind, changed_on, seen, from_unit_key, to_unit_key, from_quota_type, to_quota_type, channel,
    together)
with latest as (
    select distinct on (person_key) person_key, on_date from place_step order by person_key, on_date desc
), sides as (
    select s.person_key, s.on_date,
        min(array[s.unit_key::text, s.quota_type]) filter (where s.opened) as taken,
        min(array[s.unit_key::text, s.quota_type]) filter (where not s.opened) as given_up,
        bool_or(not s.opened) and bool_or(s.opened) and count(distinct s.unit_key) = 1 as within_unit
    from place_step s join latest l on l.person_key = s.person_key and l.on_date = s.on_date
    group by s.person_key, s.on_date
), change as (
    select coalesce(d.person_key, t.person_key) as person_key,
        case when d.person_key is null then t.kind
             when d.taken is not null and d.given_up is not null then 'move'
             when d.taken is not null then 'entry' else 'leave' end as kind,
        coalesce(case when d.person_key is null or (d.taken is not null) = t.active then t.on_date end, d.on_date::text) as changed_on,
        case when d.person_key is null then 'date' else 'difference' end as seen,
        case when d.person_key is null then case when t.kind = 'leave' then t.unit_key end else d.given_up[1]::bigint end as from_unit_key,
        case when d.person_key is null then case when t.kind <> 'leave' then t.unit_key end else d.taken[1]::bigint end as to_unit_key,
        case when d.person_key is null then case when t.kind = 'leave' then t.quota_type end else d.given_up[2] end as from_quota_type,
        case when d.person_key is null then case when t.kind <> 'leave' then t.quota_type end else d.taken[2] end as to_quota_type,
        t.channel
    from (select * from sides where not within_unit) as d
    full join stated_change t on t.person_key = d.person_key
)
select run_id, person_key, kind, changed_on, seen, from_unit_key, to_unit_key, from_quota_type, to_quota_type, channel,
    case when from_unit_key is not null and to_unit_key is not null
        then count(*) over (partition by from_unit_key, to_unit_key, changed_on) else 1 end
from change cross join this_run;

insert into run_quota_event (run_id, unit_key, quota_type, on_date, person_key, direction, exempt)
select c.run_id, to_unit_key, to_quota_type, least(first_day(changed_on), business_date), person_key, 'in',
    coalesce(channel in ('policy_placement', 'military', 'bulk_transfer'), false)
from run_person_change c join this_run r on r.run_id = c.run_id
where to_unit_key is not null
union all
select c.run_id, from_unit_key, from_quota_type, least(first_day(changed_on), business_date), person_key, 'out', false
from run_person_change c join this_run r on r.run_id = c.run_id
where from_unit_key is not null;

analyze run_person_change;
analyze run_quota_event;
