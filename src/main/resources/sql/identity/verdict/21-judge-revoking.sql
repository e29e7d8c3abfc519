-- needs: person_verdict
-- makes: judged_verdict
create temporary table judged_verdict on commit drop as
select 0 as position, 'revoked' as word, v.person_key, v.other_key, v.name_key, cast(:why as text) as why, null::double precision as weight,
    '' as evidence, null::bigint as approves, v.seq as revokes, coalesce(v.seq, 0) as standing_seq,
    case when v.seq is null then 'nothing_to_revoke'
        when v.said_by = 'staff' and :said_by = 'auto' then 'outranked' else 'applied' end as outcome
from (select cast(:seq as bigint) as seq) as a
left join person_verdict v on v.seq = a.seq and v.verdict <> 'revoked' and not exists (
    select from person_verdict r where r.revokes = v.seq)
