-- needs: shared_several makes: –
select distinct value_key from shared_several order by value_key
