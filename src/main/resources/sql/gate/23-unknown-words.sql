-- needs: value_fault, source_file makes: –
-- How many words of a column no code table has, each once.
select count(distinct v.word)
from value_fault v
join source_file f on f.run_id = v.run_id and f.file_id = v.file_id
where v.run_id = :run_id and f.source = :source and v.field = :field and v.reason = 'unknown_code'
