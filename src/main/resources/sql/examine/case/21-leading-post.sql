-- needs: run_unit_post, this_run makes: case_post
create or replace temporary view case_post as
select p.* from run_unit_post p cross join this_run where p.run_id = this_run.run_id;
