-- needs: this_run makes: run_note
insert into run_note (run_id, position, note) select run_id, :position, :note from this_run
