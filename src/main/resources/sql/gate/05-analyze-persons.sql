-- needs: –
-- makes: –
-- Statistics of the run and the source tell that a partition holds nothing else: without them the planner takes one source for some dozens
-- of rows.
analyze :"claims" (run_id, source, person_key, id_fault, unit_mention, person_status, quota_type)
