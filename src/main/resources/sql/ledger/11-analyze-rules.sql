-- needs: –
-- makes: –
analyze settling
