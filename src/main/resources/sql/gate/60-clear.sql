-- needs: – makes: gate_reading
delete from gate_reading where run_id = :run_id
