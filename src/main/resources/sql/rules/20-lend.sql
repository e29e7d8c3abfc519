-- needs: – makes: –
-- Lets the role of the rules read the views of the run. They are this session's own, and read what they are made of as their owner.
grant select on all tables in schema pg_temp to heshi_rules
