-- needs: :"suspects" makes: –
drop table if exists :"suspects" cascade;
