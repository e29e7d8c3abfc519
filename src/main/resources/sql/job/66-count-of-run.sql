-- needs: :"relation" makes: –
select count(*) from :"relation" where run_id = :run_id
