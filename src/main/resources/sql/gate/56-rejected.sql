-- needs: line_class, source_file makes: –
-- Why rows of a source were rejected, the most frequent reason first.
select l.reason, sum(l.rows) as rows
from line_class l
join source_file f on f.run_id = l.run_id and f.file_id = l.file_id
where l.run_id = :run_id and f.source = :source and l.class = 'reject'
group by l.reason
order by sum(l.rows) desc, l.reason
