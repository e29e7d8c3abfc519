-- needs: run_source, source_file
-- makes: –
select s.source, s.kind, s.state, s.claims, s.matched, s.one_sided, s.duplicate,
    (select sum(f.lines) from source_file f where f.run_id = s.run_id and f.source = s.source) as lines,
    (select sum(f.rejects) from source_file f where f.run_id = s.run_id and f.source = s.source) as rejects
from run_source s where s.run_id = :run_id order by s.position, s.source
