-- needs: state_change, exception
-- makes: –
update exception e
set state = c.to_state, cleared_on = c.cleared_on, reopened = e.reopened + case when c.from_state = 'cleared' and c.to_state not in ('cleared', 'merged') then 1 else 0 end
from state_change c where c.number = e.number
