-- needs: – makes: station_result
insert into station_result (run_id, station, relation, row_count) values (:run_id, :station, :relation, :row_count)
