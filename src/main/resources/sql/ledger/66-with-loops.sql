-- needs: –
-- makes: –
set local enable_nestloop = on
