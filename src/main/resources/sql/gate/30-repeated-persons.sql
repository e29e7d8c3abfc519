-- needs: claim_person makes: –
-- Claims that say word for word what another claim of the source says. Nearly everybody has one claim, and a number of 17 digits is grouped
-- fast; texts are compared for the others only. A key below 0 is given later, when persons are identified, so that it must not count here.
with again as materialized (
    select person_key from claim_person where run_id = :run_id and source = :source and person_key > 0 group by person_key having count(*) > 1
)
select coalesce(sum(claims - 1), 0)
from (
    select count(*) as claims
    from claim_person c
    join again a on a.person_key = c.person_key
    where c.run_id = :run_id and c.source = :source
    group by c.person_key, c.name, c.unit_mention, c.pay_month, c.gross_pay
    union all
    select count(*)
    from claim_person c
    where c.run_id = :run_id and c.source = :source and (c.person_key is null or c.person_key < 0)
    group by c.id_no, c.name, c.unit_mention, c.pay_month, c.gross_pay
) as alike
