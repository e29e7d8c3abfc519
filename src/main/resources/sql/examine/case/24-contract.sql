-- needs: contract_claims, compact_claims, this_run makes: case_contract
-- What stands in two files alike counts once. A number that is valid until a month or year holds to its end, one without a last day goes on.
create or replace temporary view case_contract as
select c.unit_key, c.control, c.expired, c.stated, coalesce(p.listed, 0) as listed, c.documents
from (
    select unit_key, coalesce(sum(control) filter (where not expired), 0)::integer as control,
        coalesce(sum(control) filter (where expired), 0)::integer as expired, sum(employed)::integer as stated,
        string_agg(distinct document_no, '；' order by document_no) as documents
    from (
        select distinct c.unit_key, c.employed_as, c.control, c.employed, c.funding, c.document_no, c.approved_date, c.valid_until,
            coalesce(before(c.valid_until, this_run.day), false) as expired
        from contract_claims c cross join this_run where c.unit_key is not null
    ) as number
    group by unit_key
) as c
left join (
    select unit_key, max(persons)::integer as listed
    from (
        select source, unit_key, count(*) as persons from compact_claims
        where starts_with(employment_type, 'contract') and not repeats_unit and coalesce(not starts_with(person_status, 'left'), true)
        group by source, unit_key
    ) as by_source
    group by unit_key
) as p using (unit_key);
