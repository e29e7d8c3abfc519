-- needs: run_column makes: –
-- What the claims of a source said in each column in an earlier run.
select field, claims, filled, unread, damaged, unknown, state
from run_column where run_id = :last_run_id and source = :source
order by field
