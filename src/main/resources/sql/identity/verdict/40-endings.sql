-- needs: judged_verdict, person_verdict
-- makes: –
-- What is said to be one person and is not joined by it waits for a second person or is at odds with other words.
with alias as materialized (select * from known_alias(9223372036854775807)),
known as materialized (select * from known_verdict(9223372036854775807))
select j.position, coalesce(v.seq, j.standing_seq) as seq, case
    when j.outcome <> 'applied' or j.word not in ('same', 'approved') then j.outcome
    when coalesce(p.lead_key, j.person_key) = coalesce(o.lead_key, j.other_key) then j.outcome
    when j.person_key > 0 and j.other_key > 0 and not exists (
        select from known k where k.seq = coalesce(j.approves, v.seq, j.standing_seq) and k.approved) then 'waiting'
    else 'at_odds' end as outcome
from judged_verdict j
left join lateral (
    select max(w.seq) as seq from person_verdict w
    where j.outcome = 'applied' and w.verdict = j.word and w.person_key = case when j.word in ('split', 'revoked') then w.person_key else j.person_key end
        and w.other_key = case when j.word = 'revoked' then w.other_key else j.other_key end) v on true
left join alias p on p.alias_key = j.person_key
left join alias o on o.alias_key = j.other_key
order by j.position
