-- needs: – makes: run_column
update run_column set state = :state where run_id = :run_id and source = :source and field = :field
