-- needs: run makes: column_print
-- Hashes of claims serve to compare with the last complete run that had the source, of an earlier date; a source that comes once a quarter keeps
-- its own. Of each date the last run counts, this one or a complete one.
delete from column_print p
using (
    select p.run_id, p.source, dense_rank() over (partition by p.source order by r.business_date desc) as nth,
        dense_rank() over (partition by p.source, r.business_date order by r.run_id = :run_id or r.status = 'complete' desc, p.run_id desc) as again
    from column_print p
    join run r on r.run_id = p.run_id
    where r.job = :job and r.status <> 'abandoned' and p.field = ''
) as kept
where (kept.nth > greatest(:keep, 2) or kept.again > 1) and p.run_id = kept.run_id and p.source = kept.source;
delete from column_print p using run r where r.run_id = p.run_id and r.job = :job and r.status = 'abandoned'
