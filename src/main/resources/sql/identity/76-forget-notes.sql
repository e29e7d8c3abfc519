-- needs: run_note, this_run makes: –
delete from run_note using this_run where run_note.run_id = this_run.run_id and run_note.position between :first and :last
