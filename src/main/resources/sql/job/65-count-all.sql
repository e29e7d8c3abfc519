-- needs: :"relation" makes: –
select count(*) from :"relation"
