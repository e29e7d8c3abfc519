-- needs: decision, exception, exception_event
-- makes: report_answer
-- What staff had said of an exception up to the horizon, which is that of the run unless somebody wants to know what is said now: the latest word
-- that nobody has taken back, the deadline that was set before
-- it came back, whom it was passed on to, and the state that it was in then.
create temporary table report_answer on commit drop as
with known as (
    select k.* from known_decision(:horizon) k),
word as (
    select distinct on (k.number) k.number, k.verdict, k.who, cast(k.at at time zone 'Asia/Shanghai' as date) as said_on, k.reason, k.until,
        k.document
    from known k where k.verdict <> 'transferred'
    order by k.number, k.id desc),
deadline as (
    select distinct on (k.number) k.number, k.until from known k where k.verdict = 'confirmed' order by k.number, k.id desc),
passed_on as (
    select distinct on (k.number) k.number, k.owner from known k where k.verdict = 'transferred' order by k.number, k.id desc),
later as (
    select distinct on (d.number) d.number, v.from_state as state
    from decision d join exception_event v on v.number = d.number and v.seq = d.seq
    where d.id > cast(:horizon as bigint)
    order by d.number, d.id)
select number, coalesce(l.state, e.state) as state, coalesce(w.verdict, '') as verdict, coalesce(w.who, '') as said_by, w.said_on,
    coalesce(w.reason, '') as reason,
    coalesce(w.until, case when coalesce(l.state, e.state) in ('declared', 'returned') then d.until end) as until, coalesce(w.document, '') as document, coalesce(p.owner, '') as owner
from word w
full join passed_on p using (number)
full join later l using (number)
join exception e using (number)
left join deadline d using (number)
