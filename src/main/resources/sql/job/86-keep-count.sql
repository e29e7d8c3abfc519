-- needs: – makes: run_count
insert into run_count (run_id, name, count) values (:run_id, :name, :count)
