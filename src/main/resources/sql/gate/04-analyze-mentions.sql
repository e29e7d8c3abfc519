-- needs: –
-- makes: –
-- Everything from here on joins what has just been loaded; without statistics the planner would take it for empty.
set local default_statistics_target = 25;
analyze unit_mention
