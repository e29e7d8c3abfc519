-- needs: this_run, run, reject, source_file, run_source, compact_claims, listing_claims, unit_mention, run_rejected_person
-- makes: run_rejected_person
-- Persons whose ID number stands in a row that was rejected, of a source of persons or a list of them. The source does speak of them, nobody
-- knows what: they are not missing there, and neither are they where other sources have them. Of a source that speaks of units it is the unit
-- whose code or name stands in a cell of the row.
delete from run_rejected_person where run_id = (select run_id from this_run);

insert into run_rejected_person (run_id, source, person_key, unit_key)
with alias as materialized (
    select a.alias_key, a.lead_key from this_run t join run r on r.run_id = t.run_id cross join lateral known_alias(r.verdict_horizon) a
), rejected as materialized (
    select distinct f.source, coalesce(a.lead_key, person_key) as person_key
    from this_run t
    join source_file f on f.run_id = t.run_id
    join run_source s on s.run_id = t.run_id and s.source = f.source and s.kind in ('person', 'listing')
    join reject r on r.run_id = t.run_id and r.file_id = f.file_id
    cross join lateral unnest(person_keys_in(r.raw)) as person_key
    left join alias a on a.alias_key = person_key
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
    and not exists (select from listed o where o.person_key = r.person_key and o.source = r.source)
union all
select distinct t.run_id, cell.source, 0, m.unit_key
from this_run t
cross join lateral (
    select f.source, btrim(word) as word
    from source_file f
    join run_source s on s.run_id = f.run_id and s.source = f.source and s.kind not in ('person', 'listing')
    join reject r on r.run_id = f.run_id and r.file_id = f.file_id
    cross join lateral regexp_split_to_table(r.raw, chr(9)) as word
    where f.run_id = t.run_id and btrim(word) <> '') as cell
join lateral (
    select n.unit_key from unit_mention n where n.run_id = t.run_id and n.unit_code = cell.word
    union
    select n.unit_key from unit_mention n where n.run_id = t.run_id and n.unit_name = cell.word) as m on m.unit_key is not null;
