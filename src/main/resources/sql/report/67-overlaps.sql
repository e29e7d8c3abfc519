-- needs: run_overlap
-- makes: –
select sources, persons from run_overlap where run_id = :run_id
