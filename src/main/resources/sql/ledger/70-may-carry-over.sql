-- needs: run_source, place_day
-- makes: –
-- Only a run with the whole register, and for no earlier date than the history has reached.
select exists (select from run_source where run_id = :run_id and source = 'register' and state in ('complete', 'released'))
    and not exists (select from place_day where job = :job and business_date > :date)
