-- needs: – makes: –
-- A chunk need not outlive a crash of the server: what it wrote is deleted and written again unless the file is marked as loaded, and
-- that mark is waited for.
set local synchronous_commit = off
