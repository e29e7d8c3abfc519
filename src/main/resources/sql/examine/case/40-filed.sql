-- needs: run_filing_mention, this_run makes: case_filed
-- The filing that the register names.
create or replace temporary view case_filed as
select m.* from run_filing_mention m cross join this_run where m.run_id = this_run.run_id;
