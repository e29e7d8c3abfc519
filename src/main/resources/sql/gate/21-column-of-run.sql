-- needs: column_count, source_file makes: run_column
-- The columns of a source, its files together, as the loader has counted them.
insert into run_column (run_id, source, field, claims, filled, unread, damaged, unknown, laid, state)
select f.run_id, f.source, c.field, sum(f.claims), sum(c.filled), coalesce(sum(c.unread), 0), coalesce(sum(c.damaged), 0),
    coalesce(sum(c.unknown), 0), bool_or(coalesce(c.laid, c.filled > 0)), 'sound'
from column_count c
join source_file f on f.run_id = c.run_id and f.file_id = c.file_id
where c.run_id = :run_id and f.source = :source
group by f.run_id, f.source, c.field
