-- needs: source_register, filing_claims, this_run makes: run_filing_mention
-- Which filing each number means that the register gives. Several rows of one filing are one filing for several units or types; rows
-- that say the same twice count once. There are few different numbers, so their keys are worked out once.
delete from run_filing_mention where run_id = (select run_id from this_run);

insert into run_filing_mention (run_id, filing_no, unit_keys, quota_types, approved, channel, approved_date, valid_until)
select run_id, written.filing_no, filing.unit_keys, filing.quota_types, filing.approved, filing.channel, filing.approved_date,
    filing.valid_until
from (
    select filing_no, document_key(filing_no) as key
    from (select distinct filing_no from source_register where filing_no is not null) as d
) as written
join (
    select key, coalesce(array_agg(distinct unit_key) filter (where unit_key is not null), '{}') as unit_keys,
        coalesce(array_agg(distinct quota_type) filter (where quota_type is not null), '{}') as quota_types,
        sum(approved) as approved, min(channel) as channel, min(approved_date) as approved_date, max(valid_until) as valid_until
    from (
        select distinct document_key(filing_no) as key, unit_key, quota_type, approved, channel, approved_date, valid_until
        from filing_claims
    ) as said
    group by key
) as filing on filing.key = written.key
cross join this_run;

analyze run_filing_mention;
