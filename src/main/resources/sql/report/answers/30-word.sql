-- needs: run
-- makes: report_word
-- What staff had said when the run was settled, and nobody had taken back. It counts for the day on which it was said, at the latest for that
-- of the first run that knew it: nights that are run long afterwards are answered afterwards.
create temporary table report_word on commit drop as
with mark as (
    select array_agg(h.horizon order by h.horizon) as horizons, array_agg(h.business_date order by h.horizon) as dates
    from (
        select distinct on (r.horizon) r.horizon, r.business_date
        from run r where r.run_id <= :run_id and r.horizon > 0
        order by r.horizon, r.run_id) as h)
select k.id, k.number, k.seq, k.verdict, k.who, k.reason, k.until, cast(k.at at time zone 'Asia/Shanghai' as date) as said_on,
    least(cast(k.at at time zone 'Asia/Shanghai' as date), m.dates[width_bucket(k.id - 1, m.horizons) + 1], cast(:date as date)) as day
from mark m
cross join known_decision((select r.horizon from run r where r.run_id = :run_id)) as k
