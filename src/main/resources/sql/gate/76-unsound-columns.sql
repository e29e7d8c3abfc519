-- needs: run_column, run_source makes: –
-- The columns of sources that no rule can go by in this run, and the share, in percent, that the state is about.
select c.source, c.field, c.state,
    trim_scale(round(100 * case c.state
        when 'faulty' then (c.unread + c.damaged)::numeric / greatest(c.filled + c.unread, 1)
        when 'unknown' then c.unknown::numeric / greatest(c.filled, 1)
        else (c.filled + c.unread)::numeric / greatest(c.claims, 1) end, 1)) || '%' as share
from run_column c
join run_source s on s.run_id = c.run_id and s.source = c.source
where c.run_id = :run_id and c.state not in ('sound', 'none')
order by s.position, c.field
