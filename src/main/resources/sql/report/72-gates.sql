-- needs: gate_reading, run_source
-- makes: –
-- Of the sources in their order, then what the brake has read of rules.
select g.source, g.gate, g.field, g.previous, g.current, g.allowed, g.closed, coalesce(g.released_by, '') as released_by,
    coalesce(g.reason, '') as reason, coalesce(g.detail, '') as detail
from gate_reading g left join run_source s on s.run_id = g.run_id and s.source = g.source
where g.run_id = :run_id
order by s.position, g.source, g.gate, g.field
