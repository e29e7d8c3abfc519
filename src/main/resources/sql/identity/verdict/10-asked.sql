-- needs: –
-- makes: asked_verdict
create temporary table asked_verdict on commit drop as
select (a.nth - 1)::integer as position, a.word,
    case when a.word = 'split' then a.person::bigint else least(a.person::bigint, a.other::bigint) end as person_key,
    greatest(a.person::bigint, a.other::bigint) as other_key, nullif(a.name, '') as name_key, a.why,
    nullif(a.weight, '')::double precision as weight, a.evidence
from unnest(cast(:words as text[]), cast(:persons as text[]), cast(:others as text[]), cast(:names as text[]), cast(:whys as text[]),
    cast(:weights as text[]), cast(:evidence as text[])) with ordinality as a (word, person, other, name, why, weight, evidence, nth)
