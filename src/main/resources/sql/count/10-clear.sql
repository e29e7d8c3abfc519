-- needs: this_run
-- makes: run_unit_source, run_retiree, run_unit_people, run_unit_quota, run_retirement, run_unit_post, run_plan, run_region_quota,
--   run_unit_structure, run_unit_retirement, run_total, run_pool, run_allocation, run_occupant, run_pool_month, run_filing, run_filing_use,
--   run_channel, run_entity_line
-- What an earlier try of the run has left.
delete from run_unit_source where run_id = (select run_id from this_run);
delete from run_retiree where run_id = (select run_id from this_run);
delete from run_unit_people where run_id = (select run_id from this_run);
delete from run_unit_quota where run_id = (select run_id from this_run);
delete from run_retirement where run_id = (select run_id from this_run);
delete from run_unit_post where run_id = (select run_id from this_run);
delete from run_plan where run_id = (select run_id from this_run);
delete from run_region_quota where run_id = (select run_id from this_run);
delete from run_unit_structure where run_id = (select run_id from this_run);
delete from run_unit_retirement where run_id = (select run_id from this_run);
delete from run_total where run_id = (select run_id from this_run);
delete from run_pool where run_id = (select run_id from this_run);
delete from run_allocation where run_id = (select run_id from this_run);
delete from run_occupant where run_id = (select run_id from this_run);
delete from run_pool_month where run_id = (select run_id from this_run);
delete from run_filing where run_id = (select run_id from this_run);
delete from run_filing_use where run_id = (select run_id from this_run);
delete from run_channel where run_id = (select run_id from this_run);
delete from run_entity_line where run_id = (select run_id from this_run);
