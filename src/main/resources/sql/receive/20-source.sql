-- needs: – makes: run_source
insert into run_source (run_id, source, kind, position, state) values (:run_id, :source, :kind, :position, :state)
