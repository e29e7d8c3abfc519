-- needs: this_run makes: run_rule
update run_rule set examined = false, conclusive = false, whole = false, reason = :reason
from this_run
where run_rule.run_id = this_run.run_id and run_rule.rule = :rule
