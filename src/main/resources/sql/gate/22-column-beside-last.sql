-- needs: run_column makes: –
-- Each column of a source beside itself in an earlier run, zeros where that did not have it.
select n.field, n.claims, n.filled, n.unread, n.damaged, n.unknown, n.laid, coalesce(l.claims, 0) as last_claims,
    coalesce(l.filled, 0) as last_filled, coalesce(l.unread, 0) as last_unread, coalesce(l.damaged, 0) as last_damaged,
    coalesce(l.unknown, 0) as last_unknown, coalesce(l.state, 'none') as last_state
from run_column n
left join run_column l on l.run_id = :last_run_id and l.source = n.source and l.field = n.field
where n.run_id = :run_id and n.source = :source
order by n.field
