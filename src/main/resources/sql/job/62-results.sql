-- needs: station_result makes: –
-- What a station of a run had left when it ended.
select relation, row_count from station_result where run_id = :run_id and station = :station
