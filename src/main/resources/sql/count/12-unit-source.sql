-- needs: compact_claims, mention, person_sources, this_run makes: run_unit_source
-- The persons whom each source has in a unit, and what it pays them; a person counts once in a unit.
insert into run_unit_source (run_id, unit_key, source, persons, active, gross_pay, strange_names)
select run_id, unit_key, source, coalesce(persons, 0), coalesce(active, 0), gross_pay, strange_names
from (
    select source, unit_key, count(*) filter (where not repeats_unit) as persons,
        count(*) filter (where not repeats_unit and active) as active, sum(gross_pay) as gross_pay
    from compact_claims where unit_key is not null
    group by source, unit_key
) as counted
full join (
    select source, unit_key, string_agg(distinct unit_name, '；' order by unit_name) as strange_names
    from mention where not name_fits and source in (select source from person_sources)
    group by source, unit_key
) as named using (source, unit_key)
cross join this_run;

analyze run_unit_source;
