-- needs: run_region_quota, this_run makes: case_place
create or replace temporary view case_place as
select q.* from run_region_quota q cross join this_run where q.run_id = this_run.run_id;
