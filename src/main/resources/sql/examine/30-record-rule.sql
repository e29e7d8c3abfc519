-- needs: this_run makes: run_rule
insert into run_rule (run_id, rule, position, examined, conclusive, whole, reason)
select run_id, :rule, :position, :examined, :conclusive, :whole, :reason from this_run
