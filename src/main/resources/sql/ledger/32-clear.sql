-- needs: exception, settling, run_rule, finding, run_silent_unit, run_missing_person, run_rejected_person, run_shared_holder, run_unit,
--   run_source, run, held_exception, person_apart, person_alias
-- makes: state_change
-- Cleared: no longer found, though every source that the rule needs was complete. This is the only place that says so; reports read it.
-- Of a unit that one of these sources no longer names at all, or no longer has a large part of, and of the persons missing, nothing is
-- cleared while the grace span lasts; of a person whose row could not be read, of the units of such persons, and of a unit with its people
-- that such a row is about, nothing either; nor of a value that somebody there has shared. Of a unit that is said to be in another state, or
-- paid in another way, than in the last complete run nothing is cleared that night by rules that look at the units: they turn on one cell.
-- What is found of somebody who may be the same person waits; when that was in vain, it is cleared as of the day on which it was gone.
create temporary table state_change on commit drop as
with turned as materialized (
    select u.unit_key, o.source
    from run_unit u
    join run_source o on o.run_id = u.run_id and o.kind = 'unit'
    join run_unit l on l.unit_key = u.unit_key
    where u.run_id = :run_id and u.known and l.known
        and (u.unit_status, u.central_payroll) is distinct from (l.unit_status, l.central_payroll)
        and l.run_id = (
            select r.run_id
            from run r
            where r.job = :job and r.business_date < :date and r.status = 'complete'
                and exists (select from run_source s where s.run_id = r.run_id and s.kind = 'unit' and s.state in ('complete', 'released'))
            order by r.business_date desc, r.attempt desc limit 1)
)
select e.number, e.state as from_state, case when h.number is null then 'cleared' else 'pending' end as to_state,
    case when h.number is not null then 'ID number perhaps corrected'
        when e.held_for is null then 'no longer found'
        when exists (select from person_apart a where a.person_key = e.subject_key and a.other_key = e.held_for)
            then 'another person by verdict' else 'not said in time to be one person' end as why,
    case when h.number is null then coalesce(e.held_since, cast(:date as date)) end as cleared_on
from exception e
join settling s on s.rule = e.rule and not s.backdated
left join held_exception h on h.number = e.number
left join person_alias i on i.alias_key = e.subject_key
where e.state not in ('cleared', 'merged') and (h.number is null or e.state <> 'pending')
    and exists (
        select from run_rule r
        where r.run_id = :run_id and r.rule = e.rule and r.conclusive and (r.whole or e.job = :job)
            and not exists (select from turned t where t.unit_key = e.unit_key and t.source = any (r.given))
            and not exists (
                select from run_silent_unit s
                join run n on n.run_id = s.run_id and s.since >= n.grace_start
                where s.run_id = r.run_id and s.source = any (r.given)
                    and (s.unit_key = e.unit_key and (e.scope <> 'person' or s.part is null)
                        or e.scope = 'person' and exists (
                            select from run_missing_person m
                            where m.run_id = s.run_id and m.source = s.source and m.unit_key = s.unit_key and m.person_key in (e.subject_key, i.lead_key))))
            and not exists (
                select from run_rejected_person p
                where p.run_id = r.run_id and p.source = any (r.given)
                    and (e.scope = 'person' and p.person_key in (e.subject_key, i.lead_key)
                        or (e.scope <> 'person' or p.person_key = 0) and e.unit_key = p.unit_key))
            and (e.scope <> 'shared' or not exists (
                select from run_shared_holder h
                left join run_silent_unit s on s.run_id = r.run_id and s.unit_key = h.unit_key and s.source = any (r.given)
                left join run n on n.run_id = s.run_id and s.since >= n.grace_start
                left join run_rejected_person p on p.run_id = r.run_id and p.person_key = h.person_key and p.source = any (r.given)
                where h.subject_key = e.subject_key and (n.run_id is not null or p.run_id is not null))))
    and not exists (
        select from finding f
        where f.run_id = :run_id and e.rule = f.rule and e.scope = f.scope and e.subject_key = f.subject_key
            and e.subject_part = f.subject_part and e.distinction = f.distinction)
