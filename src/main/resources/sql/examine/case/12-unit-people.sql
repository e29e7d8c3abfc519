-- needs: run_unit_people, this_run makes: case_people
create or replace temporary view case_people as
select p.* from run_unit_people p cross join this_run where p.run_id = this_run.run_id;
