-- needs: – makes: run_source
update run_source set state = :state where run_id = :run_id and source = :source and state in ('complete', 'released', 'held')
