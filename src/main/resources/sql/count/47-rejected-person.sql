-- needs: this_run, reject, source_file, run_source, compact_claims, listing_claims, run_rejected_person makes: run_rejected_person
-- Persons whose ID number stands in a row that was rejected, of a source of persons or a list of them. The source does speak of them, nobody
-- knows what: they are not missing there, and neither are they where other sources have them.
delete from run_rejected_person where run_id = (select run_id from this_run);

insert into run_rejected_person (run_id, source, person_key, unit_key)
with rejected as materialized (
    select distinct f.source, person_key
    from this_run t
    join source_file f on f.run_id = t.run_id
    join run_source s on s.run_id = t.run_id and s.source = f.source and s.kind in ('person', 'listing')
    join reject r on r.run_id = t.run_id and r.file_id = f.file_id
    cross join lateral unnest(person_keys_in(r.raw)) as person_key
), known as materialized (
    select c.source, c.person_key, c.unit_key
    from (select distinct person_key from rejected) as r join compact_claims c on c.person_key = r.person_key
), listed as materialized (
    select distinct l.source, l.person_key
    from listing_claims l where l.person_key in (select r.person_key from rejected r)
)
select distinct t.run_id, r.source, r.person_key, coalesce(k.unit_key, 0)
from this_run t
cross join rejected r
left join known k on k.person_key = r.person_key
where not exists (select from known o where o.person_key = r.person_key and o.source = r.source)
    and not exists (select from listed o where o.person_key = r.person_key and o.source = r.source);
