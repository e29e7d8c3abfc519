-- needs: judged_verdict, person_verdict, exception
-- makes: person_verdict
insert into person_verdict (seq, person_key, other_key, verdict, said_by, who, why, weight, evidence, at, run_id, name_key, person_first,
    other_first, approves, revokes)
with first as (
    select coalesce(e.origin_key, e.subject_key) as key, min(e.number) as number
    from exception e
    where e.scope = 'person' and coalesce(e.origin_key, e.subject_key) in (
        select j.person_key from judged_verdict j union select j.other_key from judged_verdict j)
    group by 1)
select (select coalesce(max(v.seq), 0) from person_verdict v) + row_number() over (order by j.position),
    case when j.word = 'split' then j.person_key else least(j.person_key, j.other_key) end,
    case when j.word = 'split' then j.other_key else greatest(j.person_key, j.other_key) end,
    j.word, :said_by, :who, j.why, j.weight, j.evidence, cast(:at as timestamptz), cast(nullif(:run_id, '') as bigint),
    case when j.word = 'split' then j.name_key end, p.number, o.number, j.approves, j.revokes
from judged_verdict j
left join first p on p.key = j.person_key
left join first o on o.key = j.other_key
where j.outcome = 'applied'
