-- needs: run_source makes: –
update run_source set state = :state, claims = :claims where run_id = :run_id and source = :source
