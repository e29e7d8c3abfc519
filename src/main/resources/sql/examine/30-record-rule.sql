-- needs: this_run makes: run_rule
insert into run_rule (run_id, rule, position, examined, conclusive, whole, reason, basis, given, money)
select run_id, :rule, :position, :examined, :conclusive, :whole, :reason, md5(:basis),
    string_to_array(nullif(cast(:given as text), ''), ' '), :money
from this_run
