-- needs: settlement, run, run_rule, settling
-- makes: –
-- The rules that open or clear far more than in their last night. A night that is the rule's first, or in which it went by something else
-- than in the night before, is no measure of what it does in a night: as such stands, for opening, a tenth of what it found then, and for
-- clearing a twentieth. A run for an earlier date changes no state.
with night as (
    select s.rule, s.business_date, sum(s.opened + s.reopened) as opened, sum(s.cleared) as cleared, max(s.found) as found,
        max(s.run_id) as run_id
    from settlement s
    join run r on r.run_id = s.run_id and r.job = :job
    where s.business_date <= :date
    group by s.rule, s.business_date
), judged as (
    select n.*, n.run_id = :run_id as is_this,
        coalesce(lag(b.basis) over before = b.basis and b.given <@ lag(b.given) over before, false) as comparable,
        row_number() over (partition by n.rule order by n.business_date desc) as back
    from night n
    join run_rule b on b.run_id = n.run_id and b.rule = n.rule
    window before as (partition by n.rule order by n.business_date)
), pair as (
    select t.rule, s.found, s.opened + s.reopened as opened, s.cleared,
        case when l.comparable then l.opened else l.found / 10 end as usual_opened,
        case when l.comparable then l.cleared else l.found / 20 end as usual_cleared
    from judged t
    join judged l on l.rule = t.rule and l.back = 2
    join settlement s on s.run_id = :run_id and s.rule = t.rule
    join settling g on g.rule = t.rule and not g.backdated
    where t.back = 1 and t.is_this and t.comparable
), changed as (
    select rule, found, false as clears, usual_opened as usual, opened as changed from pair
    union all
    select rule, found, true, usual_cleared, cleared from pair
)
select rule, clears, usual::bigint as usual, changed, greatest(:least, :times * usual)::bigint as allowed, found
from changed
where changed > :least and changed > :times * usual
order by rule, clears
