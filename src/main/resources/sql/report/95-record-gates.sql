-- needs: gate_reading, run_source
-- makes: –
select g.* from gate_reading g left join run_source s on s.run_id = g.run_id and s.source = g.source
where g.run_id = :run_id order by s.position, g.source, g.gate, g.field
