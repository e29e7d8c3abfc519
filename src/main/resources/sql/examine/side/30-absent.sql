-- needs: finding, asked_value, said_value, run_rejected_person, this_run makes: said_value
-- Whom a source does not have that has everybody: not in post, or not paid. A row that could not be read is no absence.
insert into said_value (person_key, source, field, value, several, absent)
select distinct f.subject_key, a.source, a.field, 'false', false, true
from finding f
cross join this_run
join asked_value a on a.rule = f.rule and a.asked and a.absent
where f.run_id = this_run.run_id and f.scope = 'person'
    and not exists (
        select from said_value s where s.person_key = f.subject_key and s.source = a.source and s.field = a.field)
    and not exists (
        select from run_rejected_person r
        where r.run_id = this_run.run_id and r.source = a.source and r.person_key = f.subject_key);
