-- needs: claim_contract, unit_mention, document_unit
-- makes: document_contract
-- Numbers of contract staff that are valid on the business date; what stands in two rows alike counts once.
drop table if exists document_contract;
create temporary table document_contract on commit drop as
select unit_key, sum(control) filter (where not expired) as control, sum(employed) as employed
from (
    select distinct m.unit_key, c.employed_as, c.control, c.employed, c.funding, c.document_no, c.approved_date, c.valid_until,
        coalesce(before(c.valid_until, to_char(cast(:date as date), 'YYYY-MM-DD')), false) as expired
    from claim_contract c
    join unit_mention m on m.run_id = c.run_id and m.source = c.source and m.mention = c.unit_mention
    join document_unit u on u.unit_key = m.unit_key
    where c.run_id = :run_id
) as number
group by unit_key
