-- needs: exception, person_verdict
-- makes: –
-- What was said of the person of an exception, and of those with whom he is one by it; the other side by its oldest exception.
with own as (
    select e.subject_key as key from exception e where e.number = :number and e.scope = 'person'
    union
    select e.origin_key from exception e where e.number = :number and e.scope = 'person' and e.origin_key is not null),
alias as materialized (select a.alias_key, a.lead_key from known_alias(9223372036854775807) a),
lead as (select coalesce(a.lead_key, o.key) as key from own o left join alias a on a.alias_key = o.key),
person as (select key from own union select key from lead union select a.alias_key from alias a join lead l on l.key = a.lead_key),
standing as materialized (select k.seq, k.approved from known_verdict(9223372036854775807) k)
select v.seq, cast(v.at at time zone 'Asia/Shanghai' as date) as said_on, v.said_by, v.who, v.verdict, v.why, case
        when v.verdict = 'revoked' then ''
        when v.verdict = 'approved' and exists (select from person_verdict r where r.revokes = v.seq) then 'revoked'
        when v.verdict = 'approved' then 'standing'
        when s.seq is null then 'revoked'
        when v.verdict <> 'same' or coalesce(p.lead_key, v.person_key) = coalesce(o.lead_key, v.other_key) then 'standing'
        when v.person_key > 0 and v.other_key > 0 and not s.approved then 'waiting'
        else 'overruled' end as state,
    coalesce((
        select min(e.number) from exception e
        where e.scope = 'person' and e.number <> :number and coalesce(e.origin_key, e.subject_key)
            = case when v.person_key in (select w.key from own w) then v.other_key else v.person_key end), 0) as other_number
from person_verdict v
left join standing s on s.seq = v.seq
left join alias p on p.alias_key = v.person_key
left join alias o on o.alias_key = v.other_key
where v.person_key in (select w.key from person w) or v.other_key in (select w.key from person w)
order by v.seq
