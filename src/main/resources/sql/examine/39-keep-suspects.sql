-- needs: :"found_now" makes: :"found"
-- Workers read no temporary tables.
create unlogged table :"found" as select person_key from :"found_now";
