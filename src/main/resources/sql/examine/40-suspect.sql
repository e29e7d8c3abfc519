-- needs: :"found", extra_claim, this_run makes: :"found"
-- Everybody of whom a source speaks more than once is looked at, whatever the claims say.
insert into :"found" (person_key)
select x.person_key from extra_claim x cross join this_run where x.run_id = this_run.run_id
except select person_key from :"found";

analyze :"found";
