-- needs: run_person_number, this_run makes: case_number
create or replace temporary view case_number as
select n.* from run_person_number n cross join this_run where n.run_id = this_run.run_id;
