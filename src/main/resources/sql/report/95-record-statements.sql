-- needs: statement_timing
-- makes: –
-- What took longest: a statement below half a second is nobody's concern.
select statement, seconds, changed from statement_timing where run_id = :run_id and seconds >= 0.5 order by seconds desc, statement
