-- needs: run_lookalike, this_run makes: case_lookalike
create or replace temporary view case_lookalike as
select l.* from run_lookalike l cross join this_run where l.run_id = this_run.run_id;
