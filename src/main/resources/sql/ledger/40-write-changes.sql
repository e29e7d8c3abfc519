-- needs: state_change, exception_event
-- makes: –
insert into exception_event (number, seq, at, business_date, run_id, who, from_state, to_state, why)
select c.number, (select max(v.seq) + 1 from exception_event v where v.number = c.number), :at, :date, :run_id, 'heshi', c.from_state,
    c.to_state, c.why
from state_change c
