-- needs: finding, asked_value, :"suspects", this_run makes: said_value
-- What a source says of the values that findings are about. Of several claims that say different things none speaks. A date goes with what is
-- true of a post: of somebody who has left the leave, of somebody in post the entry; of a unit the entry into it; else an event within
-- the grace span.
insert into said_value (person_key, source, field, value, several, dated, absent)
select c.person_key, c.source, p.field, min(c.value), count(distinct c.value) > 1, max(c.dated), false
from (
    select distinct f.subject_key as person_key, a.source, a.field, a.value, a.in_post
    from finding f
    cross join this_run
    join asked_value a on a.rule = f.rule and a.source = :'source'
    where f.run_id = this_run.run_id and f.scope = 'person') as p
join lateral (
    select s.person_key, s.source,
        case p.value
            when 'unit_key' then case when s.unit_known then s.unit_key::text end
            when 'active_at_all' then (s.active_at_all or coalesce(s.pays, false))::text
            else to_jsonb(s) ->> p.value end as value,
        come(r.day, case
            when p.value = 'active_at_all' and s.active_at_all then greatest(s.unit_entry_date, s.quota_entry_date)
            when p.value = 'active_at_all' then
                coalesce(leave_date(s.person_status, s.event_date, s.retire_date), s.death_date, s.retire_date)
            when p.value = 'unit_key' then coalesce(s.unit_entry_date, case when within(s.event_date, r.grace, r.day) then s.event_date end)
            when p.in_post and within(s.event_date, r.grace, r.day) then s.event_date end) as dated
    from :"suspects" s cross join this_run r
    where s.person_key = p.person_key and (s.active or not p.in_post)) as c on c.value is not null
group by c.person_key, c.source, p.field;

analyze said_value;
