-- needs: –
-- makes: –
-- How many findings of one cause there are the planner cannot know: it expects one, and would loop over all of them for each.
set local enable_nestloop = off
