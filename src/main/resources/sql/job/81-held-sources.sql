-- needs: run_source makes: –
select source from run_source where run_id = :run_id and state = 'held' order by position
