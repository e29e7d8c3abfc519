-- needs: asked_verdict, person_verdict
-- makes: judged_verdict
-- What is to become of everything that was asked for. Staff outrank the machine; who contradicts what stands has to take that back first, so
-- that no order in which things are said makes a difference.
create temporary table judged_verdict on commit drop as
with standing as materialized (select * from known_verdict(9223372036854775807)),
said as (
    select a.*, row_number() over (partition by a.person_key, a.other_key, a.name_key order by a.position) as nth, (
            select min(s.seq) from standing s
            where (s.person_key, s.other_key) = (a.person_key, a.other_key) and s.said_by = :said_by
                and s.verdict = case when a.word = 'approved' then 'same' else a.word end) as own_seq, (
            select min(s.seq) from standing s
            where (s.person_key, s.other_key) = (a.person_key, a.other_key) and s.said_by = :said_by and a.word in ('same', 'different')
                and s.verdict in ('same', 'different') and s.verdict <> a.word) as contrary, exists (
            select from standing s
            where (s.person_key, s.other_key) = (a.person_key, a.other_key) and s.said_by = 'staff' and s.verdict in ('same', 'different'))
            as by_staff
    from asked_verdict a)
select s.position, s.word, s.person_key, s.other_key, s.name_key, s.why, s.weight, s.evidence,
    case when s.word = 'approved' then s.own_seq end as approves, null::bigint as revokes, coalesce(s.own_seq, s.contrary, 0) as standing_seq,
    case
        when s.person_key = s.other_key then 'itself'
        when s.word = 'approved' and s.own_seq is null then 'nothing_to_approve'
        when s.word = 'approved' and (select t.approved from standing t where t.seq = s.own_seq) then 'unchanged'
        when s.word = 'approved' and (select v.who from person_verdict v where v.seq = s.own_seq) = :who then 'own'
        when s.word <> 'approved' and s.own_seq is not null then 'unchanged'
        when s.word in ('same', 'different') and :said_by = 'auto' and s.by_staff then 'outranked'
        when s.word = 'same' and :said_by = 'auto' and s.person_key > 0 and s.other_key > 0 then 'not_by_machine'
        when s.contrary is not null then 'contradicts'
        when s.nth > 1 then 'unchanged'
        else 'applied' end as outcome
from said s
