-- needs: this_run makes: extra_claim, repeated_person, run_overlap, run_filing_mention, run_lookalike, run_place_change, run_person_change,
--   run_quota_event
-- What an earlier try of the run has left.
delete from extra_claim where run_id = (select run_id from this_run);
delete from repeated_person where run_id = (select run_id from this_run);
delete from run_overlap where run_id = (select run_id from this_run);
delete from run_filing_mention where run_id = (select run_id from this_run);
delete from run_lookalike where run_id = (select run_id from this_run);
delete from run_place_change where run_id = (select run_id from this_run);
delete from run_person_change where run_id = (select run_id from this_run);
delete from run_quota_event where run_id = (select run_id from this_run);
