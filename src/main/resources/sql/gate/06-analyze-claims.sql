-- needs: –
-- makes: –
analyze :"claims"
