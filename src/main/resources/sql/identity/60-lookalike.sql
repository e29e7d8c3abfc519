-- needs: lone_person, person_sources, compact_claims, mention, run, this_run makes: lone_claim, person_apart, run_lookalike
-- Persons who may be one person under two ID numbers: the same name, in the same unit or born on the same day, with numbers that a slip
-- apart. Of each pair the person is kept whom fewer sources know. Of whom it was said that they are two, nothing more is asked.
delete from run_lookalike where run_id = (select run_id from this_run);

drop table if exists lone_claim;
create temporary table lone_claim on commit drop as
select distinct l.person_key, l.mask, l.known_to, c.name_key, c.id_no, m.unit_key, m.unit_name,
    case when l.person_key > 0 then birth_by_id(c.id_no)
        when length(c.birth_date) = 10 then c.birth_date end as birth
from lone_person l
join compact_claims c on c.person_key = l.person_key
left join mention m on m.source = c.source and m.mention = c.unit_mention
where c.name_key is not null and c.id_no is not null;

analyze lone_claim;

drop table if exists person_apart;
create temporary table person_apart on commit drop as
select a.person_key, a.other_key
from this_run t join run r on r.run_id = t.run_id cross join lateral known_apart(r.verdict_horizon) a;

insert into run_lookalike (run_id, person_key, other_key, id_no, unit_name, sources, difference)
select distinct on (person_key) run_id, person_key, other_key, id_no, unit_name,
    (select string_agg(source, '、' order by bit) from person_sources where mask & bit <> 0), difference
from (
    select a.person_key, b.person_key as other_key, b.id_no, b.unit_name, b.mask, b.known_to, id_slip(a.id_no, b.id_no) as difference
    from lone_claim a
    join lone_claim b on a.name_key = b.name_key and a.unit_key = b.unit_key
        and (a.known_to < b.known_to or a.known_to = b.known_to and a.person_key < b.person_key)
    union
    select a.person_key, b.person_key as other_key, b.id_no, b.unit_name, b.mask, b.known_to, id_slip(a.id_no, b.id_no) as difference
    from lone_claim a
    join lone_claim b on a.name_key = b.name_key and a.birth = b.birth
        and (a.known_to < b.known_to or a.known_to = b.known_to and a.person_key < b.person_key)
) as pair
cross join this_run
where difference is not null
    and not exists (select from person_apart p where p.person_key = pair.person_key and p.other_key = pair.other_key)
order by person_key, known_to desc, other_key, unit_name, difference;

analyze run_lookalike;
