-- needs: source_organization, source_register, post_claims, this_run makes: run_unit_post
-- Leading posts of every unit by level: approved by the posts source, held by persons in post whose level is known. A person counts once, at
-- the highest level that organization gives, else the register; in the unit in which that source has the post, or where the units source
-- does not know that unit, in the one in which the register first has the person.
insert into run_unit_post (run_id, unit_key, position_level, approved, held, level_approved, level_held, documents, listed)
with highest as materialized (
    select distinct on (l.person_key) l.person_key, l.unit_key, l.position_level, coalesce(l.unit_known, false) as known
    from (
        select 0 as source, person_key, unit_key, unit_known, position_level from source_organization where active and position_level <> 'none'
        union all
        select 1, person_key, unit_key, unit_known, position_level from source_register where active and position_level <> 'none'
    ) as l
    order by l.person_key, l.source, level_rank(l.position_level) desc nulls last, l.position_level, l.unit_known desc nulls last, l.unit_key
), home as (
    select distinct on (c.person_key) c.person_key, c.unit_key
    from highest h
    join source_register c on c.person_key = h.person_key
    where not h.known and c.active and c.unit_known
    order by c.person_key, c.nth > 1, c.unit_key
), leader as (
    select h.person_key, coalesce(home.unit_key, h.unit_key) as unit_key, h.position_level
    from highest h left join home on home.person_key = h.person_key
    where coalesce(home.unit_key, h.unit_key) is not null
), approved as (
    select unit_key, position_level, sum(approved) as approved, string_agg(distinct document_no, '；' order by document_no) as documents
    from (
        select distinct unit_key, coalesce(position_level, 'unstated') as position_level, approved, document_no
        from post_claims where unit_key is not null
    ) as post
    group by unit_key, position_level
), placed as (
    select distinct on (h.unit_key, h.position_level) h.unit_key, h.held, coalesce(a.position_level, h.position_level) as position_level
    from (select unit_key, position_level, count(*) as held from leader group by unit_key, position_level) as h
    left join approved a on a.unit_key = h.unit_key
        and (a.position_level = h.position_level or starts_with(h.position_level, a.position_level || '.'))
    order by h.unit_key, h.position_level, length(a.position_level) desc nulls last
), post as (
    select coalesce(a.unit_key, h.unit_key) as unit_key, coalesce(a.position_level, h.position_level) as position_level,
        coalesce(a.approved, 0) as approved, coalesce(h.held, 0) as held, a.documents
    from approved a
    full join (
        select unit_key, position_level, sum(held) as held from placed group by unit_key, position_level
    ) as h on h.unit_key = a.unit_key and h.position_level = a.position_level
)
select run_id, p.unit_key, p.position_level, p.approved, p.held, sum(p.approved) over level, sum(p.held) over level, p.documents,
    exists (select 1 from approved a where a.unit_key = p.unit_key)
from post p
cross join this_run
window level as (partition by p.unit_key, split_part(p.position_level, '.', 1));

analyze run_unit_post;
