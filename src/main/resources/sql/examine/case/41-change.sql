-- needs: run_person_change, case_unit, this_run makes: case_change
-- The latest change of a person's place.
create or replace temporary view case_change as
select p.person_key, p.kind, p.changed_on, p.seen, f.name as from_unit, t.name as to_unit, p.from_quota_type, p.to_quota_type, p.together,
    f.supervisor = t.supervisor as same_supervisor
from run_person_change p
cross join this_run
left join case_unit f on f.unit_key = p.from_unit_key
left join case_unit t on t.unit_key = p.to_unit_key
where p.run_id = this_run.run_id;
