-- needs: run_shared, this_run makes: case_shared
create or replace temporary view case_shared as
select s.* from run_shared s cross join this_run where s.run_id = this_run.run_id;
