-- needs: link_told, link_word, link_prior, link_record, person_apart, compact_claims, person_sources, this_run makes: run_link
-- The pairs that are told, with what stands of both and how many persons have the name. Of whom it was said that they are two, nothing is told.
insert into run_link (run_id, person_key, other_key, verdict, weight, probability, margin, prior, levels, bits, namesakes, name, id_no,
    unit_name, sources, other_name, other_id_no, other_unit_name, other_sources)
with known as (
    select c.name_key, count(distinct c.person_key) as persons
    from compact_claims c
    where c.nth = 1 and c.name_key in (select a.name from link_told t join link_record a on a.id = t.a_id)
    group by c.name_key
), words as (
    select a_id, b_id, array_agg(level order by comparison) as levels, array_agg(bits order by comparison) as bits
    from link_word group by a_id, b_id
), called as (
    select r.id, (select string_agg(s.source, ',' order by s.bit) from person_sources s where r.mask & s.bit <> 0) as sources from link_record r
)
select r.run_id, t.a_id, t.b_id, t.verdict, t.weight, t.probability, t.margin, p.bits, w.levels, w.bits, coalesce(k.persons, 0),
    coalesce(a.name, ''), coalesce(a.id_no, ''), coalesce(a.unit_name, ''), x.sources, coalesce(b.name, ''), coalesce(b.id_no, ''),
    coalesce(b.unit_name, ''), y.sources
from link_told t
join words w on w.a_id = t.a_id and w.b_id = t.b_id
join link_record a on a.id = t.a_id
join link_record b on b.id = t.b_id
join called x on x.id = t.a_id
join called y on y.id = t.b_id
left join known k on k.name_key = a.name
cross join link_prior p
cross join this_run r
where not exists (select from person_apart p where p.person_key = t.a_id and p.other_key = t.b_id);

analyze run_link;
