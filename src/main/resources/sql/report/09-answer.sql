-- needs: decision, run
-- makes: report_answer
-- What staff had said of an exception when the run was settled: the latest word that nobody has taken back, the deadline that was set before
-- it came back, whom it was passed on to, and the state that the run left it in, whatever has become of it since.
create temporary table report_answer on commit drop as
with known as (select k.* from known_decision((select r.horizon from run r where r.run_id = :run_id)) k),
word as (
    select distinct on (k.number) k.number, k.verdict, k.who, cast(k.at at time zone 'Asia/Shanghai' as date) as said_on, k.reason, k.until,
        k.document
    from known k where k.verdict <> 'transferred'
    order by k.number, k.id desc),
deadline as (
    select distinct on (k.number) k.number, k.until from known k where k.verdict = 'confirmed' order by k.number, k.id desc),
passed_on as (
    select distinct on (k.number) k.number, k.owner from known k where k.verdict = 'transferred' order by k.number, k.id desc),
stood as (
    select distinct on (v.number) v.number, v.to_state as state
    from known_event(:date, :run_id, (select r.horizon from run r where r.run_id = :run_id)) v
    where v.number in (select d.number from decision d)
    order by v.number, v.seq desc)
select number, s.state, coalesce(w.verdict, '') as verdict, coalesce(w.who, '') as said_by, w.said_on, coalesce(w.reason, '') as reason,
    coalesce(w.until, case when s.state in ('declared', 'returned') then d.until end) as until, coalesce(w.document, '') as document,
    coalesce(p.owner, '') as owner
from stood s
left join word w using (number)
left join passed_on p using (number)
left join deadline d using (number)
