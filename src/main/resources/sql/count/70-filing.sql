-- needs: filing_claims, entity_identity, turnover_claim, this_run
-- makes: filing_row, filing_number, filing_use, run_filing, run_filing_use, run_entity_line
-- What was filed, and who entered by it. Rows of one number, unit and quota type are one filing; rows that say the same twice count once.
-- Whoever gives a number that several units have is counted for the own unit only; a number that one unit has counts wherever it is used. A
-- filing that names no unit is for all.
drop table if exists filing_row, filing_number, filing_use;
create temporary table filing_row on commit drop as
select *, concat_ws('|', coalesce(document, 'on ' || approved_date, ''), coalesce(unit_key::text, ''), coalesce(quota_type, '')) as identity
from (
    select unit_key, filing_no, document_key(filing_no) as document, quota_type, approved, channel, approved_date, valid_until, used, source,
        file_id, sheet, line
    from filing_claims
    where unit_key is not null or unit_mention is null and filing_no is not null
) as f;

analyze filing_row;

select name_entities('filing', array(select identity from filing_row));

insert into run_filing (run_id, filing_key, filing_no, document, unit_key, quota_type, channel, approved, approved_date, valid_until,
    stated_used, used, used_late, used_elsewhere, used_by)
select r.run_id, e.entity_key, min(filing_no), document, unit_key, quota_type, min(channel), sum(approved), min(approved_date),
    max(valid_until), sum(used), 0, 0, 0, 'register'
from (
    select distinct identity, filing_no, document, unit_key, quota_type, channel, approved, approved_date, valid_until, used from filing_row
) as said
join entity_identity e on e.scope = 'filing' and e.identity = said.identity
cross join this_run r
group by r.run_id, e.entity_key, document, unit_key, quota_type;

insert into run_entity_line (run_id, scope, entity_key, source, file_id, sheet, line)
select r.run_id, 'filing', e.entity_key, f.source, f.file_id, f.sheet, f.line
from filing_row f
join entity_identity e on e.scope = 'filing' and e.identity = f.identity
cross join this_run r;

analyze run_filing;

create temporary table filing_number on commit drop as
select n.filing_no, n.document
from (
    select filing_no, document_key(filing_no) as document
    from (select distinct filing_no from turnover_claim where filing_no is not null) as d
) as n
where n.document in (select document from filing_row);

analyze filing_number;

create temporary table filing_use on commit drop as
select distinct on (person_key, unit_key, filing_no) person_key, filing_key, unit_fits, entry_date,
    coalesce(entry_date > valid_until and not starts_with(entry_date, valid_until), false) as late,
    coalesce(before(entry_date, approved_date), false) as early
from (
    select c.person_key, c.unit_key, c.filing_no, c.entry_date, f.filing_key, f.approved_date, f.valid_until,
        f.unit_key is null or coalesce(f.unit_key = c.unit_key, false) as unit_fits, f.unit_key is not null as of_unit,
        coalesce(not conflicts(f.quota_type, c.quota_type), true) as type_fits,
        count(*) over (partition by c.person_key, c.unit_key, c.filing_no) as choice
    from turnover_claim c
    join filing_number n on n.filing_no = c.filing_no
    cross join this_run r
    join run_filing f on f.run_id = r.run_id and f.document = n.document
) as candidate
where unit_fits or choice = 1
order by person_key, unit_key, filing_no, unit_fits desc, of_unit desc, type_fits desc, filing_key;

-- Where nobody gives a number, what the filings state counts.
update run_filing set used_by = 'stated', used = coalesce(stated_used, 0)
where run_id = (select run_id from this_run) and not exists (select from turnover_claim where filing_no is not null);

update run_filing f set used = u.used, used_late = u.late, used_early = u.early, used_elsewhere = u.elsewhere, last_use = u.last_use
from (
    select filing_key, count(distinct person_key) as used, count(distinct person_key) filter (where late) as late,
        count(distinct person_key) filter (where early) as early, count(distinct person_key) filter (where not unit_fits) as elsewhere,
        max(entry_date) as last_use
    from filing_use group by filing_key
) as u
where f.run_id = (select run_id from this_run) and f.filing_key = u.filing_key;

insert into run_filing_use (run_id, filing_key, person_key)
select distinct f.run_id, f.filing_key, u.person_key
from run_filing f
join this_run r on r.run_id = f.run_id
join filing_use u on u.filing_key = f.filing_key
where f.used > f.approved or f.used_late > 0 or f.used_early > 0;
