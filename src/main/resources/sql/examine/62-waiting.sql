-- needs: finding, run_silent_unit, run_missing_person, run_rejected_person, run_rule, compact_claims, exception, exception_event, this_run
-- makes: finding
-- What waits, and what does not. Whatever a rule finds because a source no longer names a whole unit, or a large part of it, waits while
-- the grace span lasts. An exception that was open before this date has been seen before whatever happened now, so it waits for nothing. What
-- a rule finds of a person whose row a source has given but could not be read, of the units of such persons, and of a unit with its people
-- that such a row is about, waits until the row can be read.
update finding f set pending = true
from run_silent_unit s
cross join this_run
join run_rule r on r.run_id = this_run.run_id and s.source = any (r.given)
where f.run_id = this_run.run_id and s.run_id = this_run.run_id and s.since >= this_run.grace_start
    and f.rule = r.rule and not f.pending
    and (f.unit_key = s.unit_key or f.scope = 'person' and exists (
        select from run_missing_person m
        where m.run_id = s.run_id and m.source = s.source and m.unit_key = s.unit_key and m.person_key = f.subject_key))
    and (f.scope <> 'person' or not exists (
        select from compact_claims c where c.source = s.source and c.person_key = f.subject_key));

update finding f set pending = true
from run_rejected_person p
cross join this_run
join run_rule r on r.run_id = this_run.run_id and p.source = any (r.given)
where f.run_id = this_run.run_id and p.run_id = this_run.run_id and f.rule = r.rule and not f.pending
    and (f.scope = 'person' and f.subject_key = p.person_key or (f.scope <> 'person' or p.person_key = 0) and f.unit_key = p.unit_key);

update finding f set pending = false
from (
    select w.rule, w.scope, w.subject_key, w.subject_part, w.distinction
    from (
        select distinct on (e.number) e.rule, e.scope, e.subject_key, e.subject_part, e.distinction, v.to_state
        from finding w
        cross join this_run
        join exception e on e.rule = w.rule and e.scope = w.scope and e.subject_key = w.subject_key and e.subject_part = w.subject_part
            and e.distinction = w.distinction
        join exception_event v on v.number = e.number and v.business_date < this_run.business_date
        where w.run_id = this_run.run_id and w.pending
        order by e.number, v.seq desc
    ) as w
    where still_open(w.to_state)
) as known
cross join this_run
where f.run_id = this_run.run_id and f.rule = known.rule and f.scope = known.scope and f.subject_key = known.subject_key
    and f.subject_part = known.subject_part and f.distinction = known.distinction;
