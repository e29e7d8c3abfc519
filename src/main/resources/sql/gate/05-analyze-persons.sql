-- needs: –
-- makes: –
-- Statistics of the run and the source tell that a partition holds nothing else: without them the planner takes one source for some dozens
-- of rows, and joins by the line of a file one row after the other.
analyze :"claims" (run_id, source, file_id, sheet, line, person_key, id_fault, unit_mention, person_status, quota_type)
