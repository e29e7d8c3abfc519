-- needs: –
-- makes: –
analyze place
