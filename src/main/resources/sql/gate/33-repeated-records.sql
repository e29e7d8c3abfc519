-- needs: :"claims" makes: –
-- Of every other kind: all that a claim says, and not where it stands.
select coalesce(sum(claims - 1), 0)
from (
    select count(*) as claims
    from :"claims" c where run_id = :run_id and source = :source
    group by to_jsonb(c) - array['run_id', 'source', 'file_id', 'sheet', 'line']
) as alike
