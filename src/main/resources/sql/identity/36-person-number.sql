-- needs: compact_claims, person_alias, run_person_number, this_run makes: run_person_number
-- Of several valid numbers of a person the newest is shown: the one of the key that the ledger knew last.
delete from run_person_number where run_id = (select run_id from this_run);

insert into run_person_number (run_id, person_key, id_no)
select distinct on (k.lead_key) t.run_id, k.lead_key, c.id_no
from (select lead_key, alias_key as key, nth from person_alias union select lead_key, lead_key, 1 from person_alias) as k
join compact_claims c on c.person_key = k.lead_key and c.id_fault is null and left(c.id_no, 17) = k.key::text
cross join this_run t
order by k.lead_key, k.nth desc, c.id_no;
