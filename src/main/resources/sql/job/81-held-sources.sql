-- needs: gate_reading, run_source makes: –
-- The sources at whose gates a run is held, in the order of the job, then the rules that the brake holds.
select g.source
from gate_reading g
left join run_source s on s.run_id = g.run_id and s.source = g.source
where g.run_id = :run_id and g.closed and g.released_by is null
group by g.source, s.position
order by s.position, g.source
