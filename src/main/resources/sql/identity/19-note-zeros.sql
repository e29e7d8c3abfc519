-- needs: :"claims", zeroless_mention, this_run makes: column_note
-- Told once a file, with the number of its rows.
insert into column_note (run_id, file_id, field, note, cells)
select c.run_id, c.file_id, 'unit_code', 'lost_zeros', count(*)
from :"claims" c
join zeroless_mention z on z.source = c.source and z.mention = c.unit_mention
where c.run_id = (select run_id from this_run)
group by c.run_id, c.file_id
on conflict (run_id, file_id, field, note) do update set cells = excluded.cells
