-- needs: this_run, run_link makes: run_link
delete from run_link where run_id = (select run_id from this_run)
