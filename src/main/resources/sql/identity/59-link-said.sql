-- needs: compact_claims, mention, run_unit, this_run makes: link_said
-- What every source says of every person, in the columns of jobs/linkage/person.yaml.
create or replace temporary view link_said as
select c.person_key, c.bit, c.nth, c.name_key as name, c.id_no, c.birth_date, m.name_key as unit, c.unit_key::text as unit_line,
    u.supervisor as department, c.sex, c.work_start_date as work_start, coalesce(c.unit_entry_date, c.quota_entry_date) as entry_date, c.education,
    m.unit_name
from compact_claims c
cross join this_run r
left join mention m on m.source = c.source and m.mention = c.unit_mention
left join run_unit u on u.run_id = r.run_id and u.unit_key = c.unit_key
