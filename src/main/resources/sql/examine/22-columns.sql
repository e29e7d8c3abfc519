-- needs: run_column, this_run makes: –
-- What can be relied on in each column of the run's sources; the share, in percent, is what the state is about.
select c.source, c.field, c.state, c.filled > 0 as given,
    column_share(c) as share
from run_column c
cross join this_run
where c.run_id = this_run.run_id
order by c.source, c.field
