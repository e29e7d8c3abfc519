-- needs: run_source makes: –
select state from run_source where run_id = :run_id and source = :source
