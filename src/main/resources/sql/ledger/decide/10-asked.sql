-- needs: –
-- makes: asked_decision
create temporary table asked_decision on commit drop as
select (a.nth - 1)::integer as position, a.number::bigint as number, a.verdict, a.reason, nullif(a.until, '')::date as until, a.document, a.owner,
    a.who
from unnest(cast(:numbers as text[]), cast(:verdicts as text[]), cast(:reasons as text[]), cast(:untils as text[]),
    cast(:documents as text[]), cast(:owners as text[]), cast(:clerks as text[]))
    with ordinality as a (number, verdict, reason, until, document, owner, who, nth)
