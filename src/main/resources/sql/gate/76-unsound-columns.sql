-- needs: run_column, run_source, gate_reading makes: –
-- The columns of sources that no rule can go by in this run, and the share, in percent, that the state is about; and those by which nothing
-- is cleared, since so much of the little that they said last time is said no more, with that share, or since not every claim has a value as
-- it had, with the share that has; and those that hardly ever say something else, with the share that does.
select source, field, state, share
from (
    select s.position, c.source, c.field, c.state, column_share(c) as share
    from run_column c
    join run_source s on s.run_id = c.run_id and s.source = c.source
    where c.run_id = :run_id and c.state not in ('sound', 'none', 'unsteady')
    union all
    select s.position, g.source, g.field, case g.gate when 'keys' then 'unlisted' when 'blank' then 'some_blank' when 'steady' then 'steady' else 'unsteady' end,
        case g.gate when 'blank' then trim_scale(trunc(100 * g.current, 2)) else trim_scale(round(100 * g.current, 1)) end || '%'
    from gate_reading g
    join run_source s on s.run_id = g.run_id and s.source = g.source
    where g.run_id = :run_id and g.gate in ('keys', 'changed', 'moved', 'steady', 'blank') and not g.closed
        and (g.gate = 'steady' or exists (
            select from run_column c
            where c.run_id = g.run_id and c.source = g.source and g.field in (c.field, '') and c.state = 'unsteady'))
) as told
order by position, field, state
