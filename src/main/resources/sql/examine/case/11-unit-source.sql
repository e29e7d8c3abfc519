-- needs: run_unit_source, run_silent_unit, this_run makes: case_unit_source
-- What a source says of a unit; of one that it no longer names, or has only a part of, since when.
create or replace temporary view case_unit_source as
select coalesce(s.unit_key, m.unit_key) as unit_key, coalesce(s.source, m.source) as source, s.persons, s.active, s.gross_pay,
    s.strange_names, to_char(m.since, 'YYYY-MM-DD') as missing_since, m.persons as missing_persons,
    m.part as missing_part
from (select s.* from run_unit_source s cross join this_run where s.run_id = this_run.run_id) as s
full join (select m.* from run_silent_unit m cross join this_run where m.run_id = this_run.run_id) as m
    on m.unit_key = s.unit_key and m.source = s.source;
