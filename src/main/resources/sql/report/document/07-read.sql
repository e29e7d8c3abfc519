-- needs: run_source
-- makes: –
-- Sources of the run, by name and by what their claims are about.
select source as name from run_source where run_id = :run_id and state <> 'absent'
union select kind from run_source where run_id = :run_id and state <> 'absent'
