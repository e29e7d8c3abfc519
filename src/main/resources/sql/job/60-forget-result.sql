-- needs: – makes: station_result
delete from station_result where run_id = :run_id and station = :station
