-- needs: –
-- makes: –
analyze finding
