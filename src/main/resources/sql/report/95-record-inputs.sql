-- needs: source_file, run_source
-- makes: –
select f.* from source_file f join run_source s on s.run_id = f.run_id and s.source = f.source
where f.run_id = :run_id order by s.position, f.source, f.file_name, f.file_id
