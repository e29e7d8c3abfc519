-- needs: – makes: run_start
-- Starts that still say running. To be asked by the holder of the run lock, when nothing runs: their processes died without a word.
update run_start set status = 'died', message = :message where status = 'running'
