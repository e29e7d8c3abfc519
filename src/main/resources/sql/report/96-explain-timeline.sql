-- needs: exception_event
-- makes: –
select business_date, who, from_state, to_state, why from exception_event where number = :number order by seq
