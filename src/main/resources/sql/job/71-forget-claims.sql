-- needs: – makes: run, extra_claim, repeated_person, run_place_change
-- Deletes what hangs on a run's claims. A run that loses them cannot be gone on with.
update run set status = 'abandoned' where run_id = :run_id and status <> 'complete';
delete from extra_claim where run_id = :run_id;
delete from repeated_person where run_id = :run_id;
delete from run_place_change where run_id = :run_id
