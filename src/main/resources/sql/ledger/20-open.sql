-- needs: finding, settling, exception
-- makes: –
-- Numbers go up by rule and subject without gaps, so that the same inputs get the same numbers, interrupted or not.
insert into exception (number, rule, scope, subject_key, subject_part, distinction, state, first_seen, last_seen, fingerprint, job)
select :before + row_number() over (order by s.position, f.scope, f.subject_key, f.subject_part, f.distinction),
    f.rule, f.scope, f.subject_key, f.subject_part, f.distinction, case when f.pending then 'pending' else 'open' end, :date, :date,
    f.fingerprint, :job
from finding f join settling s on s.rule = f.rule
where f.run_id = :run_id
    and not exists (
        select from exception e
        where e.rule = f.rule and e.scope = f.scope and e.subject_key = f.subject_key and e.subject_part = f.subject_part
            and e.distinction = f.distinction)
