-- needs: run, source_file, claim_person makes: –
-- The files of persons of the job's latest complete run of an earlier date whose claims a crash of the server has emptied.
select f.run_id, r.business_date, f.file_id, f.source, f.archived_path, f.file_name, f.claims
from source_file f
join run r on r.run_id = f.run_id
where r.run_id = (
        select l.run_id from run l
        where l.job = :job and l.status = 'complete' and l.business_date < :date
        order by l.business_date desc, l.attempt desc limit 1)
    and f.source = any (string_to_array(:sources, ' ')) and f.claims > 0
    and to_regclass(:tables || f.run_id || '_' || f.source) is not null
    and not exists (select from claim_person c where c.run_id = f.run_id and c.source = f.source)
order by f.file_id
