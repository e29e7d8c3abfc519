-- needs: run_unit_source, this_run makes: case_unit_source
create or replace temporary view case_unit_source as
select s.* from run_unit_source s cross join this_run where s.run_id = this_run.run_id;
