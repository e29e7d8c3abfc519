-- needs: source_file, run makes: –
-- Files whose very same bytes came on an earlier business date of the job, and the first such date.
select f.file_name, min(r.business_date) as first
from source_file f
join source_file e on e.source = f.source and e.sha256 = f.sha256 and e.run_id <> f.run_id
join run r on r.run_id = e.run_id and r.job = :job and r.business_date < :date
where f.run_id = :run_id and f.source = :source
group by f.file_id, f.file_name
order by f.file_name, f.file_id
