-- needs: run_column, run_source makes: –
-- The columns of sources that no rule can go by in this run, and the share, in percent, that the state is about.
select c.source, c.field, c.state,
    column_share(c) as share
from run_column c
join run_source s on s.run_id = c.run_id and s.source = c.source
where c.run_id = :run_id and c.state not in ('sound', 'none')
order by s.position, c.field
