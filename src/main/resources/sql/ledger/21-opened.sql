-- needs: exception, exception_event
-- makes: –
insert into exception_event (number, seq, at, business_date, run_id, who, from_state, to_state, why)
select number, 1, :at, :date, :run_id, 'heshi', '', state, 'found' from exception where number > :before
