-- needs: :"found" makes: –
drop table if exists :"found";
