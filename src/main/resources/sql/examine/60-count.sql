-- needs: finding, this_run makes: run_rule
-- Statistics of what later statements join on; those of the evidence would cost more than all of them.
analyze finding (run_id, rule, scope, subject_key, subject_part, distinction, unit_key);

update run_rule r set findings = 0 from this_run where r.run_id = this_run.run_id and r.examined;

update run_rule r set findings = f.findings
from (
    select f.run_id, f.rule, count(*) as findings
    from finding f cross join this_run
    where f.run_id = this_run.run_id
    group by f.run_id, f.rule
) as f
where r.run_id = f.run_id and r.rule = f.rule and r.examined;
