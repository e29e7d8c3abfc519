-- needs: judged_decision
-- makes: –
select position, number, outcome, coalesce(from_state, '') as from_state, coalesce(to_state, '') as to_state
from judged_decision order by position
