-- needs: finding, finding_line, run_rule, run_shared, run_shared_holder, this_run makes: –
-- The joins of a case stand in the order in which they are cheapest; with so many relations the planner would search in vain. The planner
-- takes it that most persons are found, which few are: rows between its workers cost what they cost then.
delete from finding using this_run where finding.run_id = this_run.run_id;
delete from finding_line using this_run where finding_line.run_id = this_run.run_id;
delete from run_rule using this_run where run_rule.run_id = this_run.run_id;
delete from run_shared using this_run where run_shared.run_id = this_run.run_id;
delete from run_shared_holder using this_run where run_shared_holder.run_id = this_run.run_id;
set local join_collapse_limit = 1;
