-- needs: judged_decision, exception_event
-- makes: –
insert into exception_event (number, seq, at, business_date, run_id, who, from_state, to_state, why)
select j.number, (select max(v.seq) + 1 from exception_event v where v.number = j.number), :at, j.seen_on, null, j.who, j.from_state,
    j.to_state, j.reason
from judged_decision j
where j.outcome = 'applied'
