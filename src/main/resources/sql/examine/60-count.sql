-- needs: finding, this_run makes: run_rule
analyze finding;

update run_rule r set findings = (select count(*) from finding f where f.run_id = r.run_id and f.rule = r.rule)
from this_run
where r.run_id = this_run.run_id and r.examined;
