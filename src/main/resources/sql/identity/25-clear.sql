-- needs: this_run makes: extra_claim, repeated_person
-- What an earlier try of the run has left.
delete from extra_claim where run_id = (select run_id from this_run);
delete from repeated_person where run_id = (select run_id from this_run);
