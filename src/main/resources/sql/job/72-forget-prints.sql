-- needs: run makes: column_print
-- Hashes of claims serve to compare with the last complete run that had the source; a source that comes once a quarter keeps its own.
delete from column_print p
using (
    select p.run_id, p.source, dense_rank() over (partition by p.source order by r.business_date desc, p.run_id desc) as nth
    from column_print p
    join run r on r.run_id = p.run_id
    where r.job = :job and r.status <> 'abandoned' and p.field = ''
) as kept
where kept.nth > greatest(:keep, 2) and p.run_id = kept.run_id and p.source = kept.source;
delete from column_print p using run r where r.run_id = p.run_id and r.job = :job and r.status = 'abandoned'
