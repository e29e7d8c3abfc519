-- needs: source_file, line_class, reject
-- makes: –
-- What others have called their files, sheets and the columns that nobody has mapped. Folders are named in the sources.
select regexp_replace(f.file_name, '^.*/', '') as title from source_file f where f.run_id = :run_id
union select h.title from source_file f cross join lateral unnest(string_to_array(f.headers_unmapped, chr(10))) as h (title)
    where f.run_id = :run_id
union select l.sheet from line_class l where l.run_id = :run_id and l.sheet is not null
union select r.sheet from reject r where r.run_id = :run_id and r.sheet is not null
