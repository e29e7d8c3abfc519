-- needs: run_note
-- makes: –
select note from run_note where run_id = :run_id order by position
