-- needs: run_column, this_run makes: –
-- What can be relied on in each column of the run's sources; the share, in percent, is what the state is about.
select c.source, c.field, c.state, c.filled > 0 as given,
    trim_scale(round(100 * case c.state
        when 'faulty' then (c.unread + c.damaged)::numeric / greatest(c.filled + c.unread, 1)
        when 'unknown' then c.unknown::numeric / greatest(c.filled, 1)
        else (c.filled + c.unread)::numeric / greatest(c.claims, 1) end, 1)) || '%' as share
from run_column c
cross join this_run
where c.run_id = this_run.run_id
order by c.source, c.field
