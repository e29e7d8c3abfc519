-- needs: –
-- makes: –
-- Each is looked up in the findings of its own runs. The planner cannot know that, and would read those of all runs.
set local enable_nestloop = on;
set local enable_hashjoin = off;
set local enable_mergejoin = off
