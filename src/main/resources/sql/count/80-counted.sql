-- needs: run_unit, this_run makes: –
-- Units of the run, about which all this was counted.
select count(*) from run_unit u join this_run r on r.run_id = u.run_id;
