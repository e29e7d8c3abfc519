-- needs: claim_person
-- makes: –
-- The names that a person has in a run, the one first that most sources know, the register's of several such.
select c.name_key
from claim_person c
where c.run_id = :run_id and c.person_key = :person_key and c.name_key is not null
group by c.name_key
order by count(distinct c.source) desc, bool_or(c.source = 'register') desc, c.name_key
