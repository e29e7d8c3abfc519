-- needs: gate_reading makes: –
select current from gate_reading where run_id = :last_run_id and source = :source and gate = 'sums' and field = :field
