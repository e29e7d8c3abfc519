-- needs: run_unit, this_run makes: case_unit
create or replace temporary view case_unit as
select u.* from run_unit u cross join this_run where u.run_id = this_run.run_id;
