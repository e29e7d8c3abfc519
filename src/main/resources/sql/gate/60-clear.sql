-- needs: run_source makes: gate_reading, run_column
-- What was read of the sources before; what the brake has read of the rules stays.
delete from gate_reading g using run_source s where g.run_id = :run_id and s.run_id = g.run_id and s.source = g.source;
delete from run_column where run_id = :run_id
