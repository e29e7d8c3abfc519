-- needs: this_run, run, reject, source_file, run_source, compact_claims, listing_claims, unit_mention, run_rejected_person
-- makes: rejected_cell, run_rejected_person
-- Persons whose ID number stands in a row that was rejected, of a source of persons or a list of them. The source does speak of them, nobody
-- knows what: they are not missing there, and neither are they where other sources have them. Of a source that speaks of units it is the unit
-- whose code or name stands in a cell of the row, and of whoever gives the number of a document that stands in one (a filing, an allocation)
-- the person, with the unit: what the document says nobody knows. A number of three characters is none.
delete from run_rejected_person where run_id = (select run_id from this_run);

drop table if exists rejected_cell;
create temporary table rejected_cell on commit drop as
select distinct f.source, btrim(word) as word, document_key(word) as document
from this_run t
join source_file f on f.run_id = t.run_id
join run_source s on s.run_id = f.run_id and s.source = f.source and s.kind not in ('person', 'listing')
join reject r on r.run_id = f.run_id and r.file_id = f.file_id
cross join lateral regexp_split_to_table(r.raw, chr(9)) as word
where btrim(word) <> '';

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
union
select distinct t.run_id, cell.source, 0, m.unit_key
from this_run t
cross join rejected_cell cell
join lateral (
    select n.unit_key from unit_mention n where n.run_id = t.run_id and n.unit_code = cell.word
    union
    select n.unit_key from unit_mention n where n.run_id = t.run_id and n.unit_name = cell.word) as m on m.unit_key is not null
union
select t.run_id, cell.source, c.person_key, coalesce(c.unit_key, 0)
from this_run t
cross join compact_claims c
join rejected_cell cell on length(cell.document) > 3
    and (cell.document = document_key(c.filing_no) or cell.document = document_key(c.allocation_no))
where exists (select from rejected_cell) and coalesce(c.filing_no, c.allocation_no) is not null;
