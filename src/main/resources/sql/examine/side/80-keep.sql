-- needs: told_side, this_run makes: finding
update finding f set side = t.side
from (
    select rule, subject_key, subject_part, distinction, jsonb_agg(side order by position) as side
    from told_side
    group by rule, subject_key, subject_part, distinction) as t
cross join this_run
where f.run_id = this_run.run_id and f.rule = t.rule and f.scope = 'person' and f.subject_key = t.subject_key
    and f.subject_part = t.subject_part and f.distinction = t.distinction;
