-- needs: run_column makes: run_column
-- A column of which too much is another than last time, though of too few rows to hold anything; with field '' all of the source. What was
-- so last time too has had its warning.
update run_column c set state = 'unsteady'
where c.run_id = :run_id and c.source = :source and :field in (c.field, '') and c.state = 'sound'
    and not exists (
        select from run_column l
        where l.run_id = :last_run_id and l.source = c.source and l.field = c.field and l.state = 'unsteady')
