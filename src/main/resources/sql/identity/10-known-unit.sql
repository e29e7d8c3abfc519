-- needs: claim_unit, unit_mention, this_run makes: run_unit, unit_name, unit_mention, known_unit
-- The units that the units source knows. A unit listed twice is one unit; the record that sorts first speaks for it. What an earlier try
-- of the run has left goes first.
delete from run_unit where run_id = (select run_id from this_run);
delete from unit_name where run_id = (select run_id from this_run);
update unit_mention set unit_key = null, known = null, name_fits = null
where run_id = (select run_id from this_run) and unit_key is not null;
analyze unit_mention;

drop table if exists known_unit;
create temporary table known_unit on commit drop as
select distinct on (identity) *
from (
    select coalesce('code:' || m.code_key, 'name:' || m.name_key) as identity, m.mention, m.source as mention_source,
        m.unit_code, m.unit_name, m.code_key, m.name_key, c.*
    from claim_unit c
    join this_run on this_run.run_id = c.run_id
    join unit_mention m on m.run_id = c.run_id and m.source = c.source and m.mention = c.unit_mention
) as u
order by identity, starts_with(unit_status, 'left') nulls first, name_key, short_name, other_names, credit_code,
    budget_code, level, nature, category, sector, supervisor, region, funding, central_payroll, document_no,
    established_date, unit_code, unit_name, value_faults;
analyze known_unit;
