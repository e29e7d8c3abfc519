-- needs: run_unit_quota, document_unit, document_change
-- makes: –
-- Whether the changes that the run has counted are still there: claims are kept for some runs only.
select (select count(*) from document_change) >= coalesce(sum(q.ledger_rows), 0)
from run_unit_quota q join document_unit u on u.unit_key = q.unit_key
where q.run_id = :run_id
