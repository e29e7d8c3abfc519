-- needs: run_plan, this_run makes: case_plan
create or replace temporary view case_plan as
select p.* from run_plan p cross join this_run where p.run_id = this_run.run_id;
