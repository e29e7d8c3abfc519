-- needs: –
-- makes: –
set local enable_nestloop = off;
set local enable_hashjoin = on;
set local enable_mergejoin = on
