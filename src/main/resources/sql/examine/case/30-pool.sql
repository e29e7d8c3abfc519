-- needs: run_pool, this_run makes: case_pool
create or replace temporary view case_pool as
select p.* from run_pool p cross join this_run where p.run_id = this_run.run_id;
