-- The ledger as a run left it.

-- What was said up to the horizon and not taken back by then.
create function known_decision(horizon bigint) returns setof decision language sql stable parallel safe as $$
select d.* from decision d
where d.id <= horizon and d.verdict <> 'undone' and not exists (select from decision u where u.undoes = d.id and u.id <= horizon)
$$;

-- What runs up to this one had done for business dates up to this one, and what had been decided up to the horizon.
create function known_event(on_date date, run bigint, horizon bigint) returns setof exception_event language sql stable parallel safe as $$
select v.* from exception_event v
where case when v.run_id is null then exists (select from decision d where d.number = v.number and d.seq = v.seq and d.id <= horizon)
    else v.run_id <= run and v.business_date <= on_date end
$$;

-- What somebody has to answer for by a day: what is confirmed, also where it was declared to be put right and came back, by the deadline that
-- was set last; and special cases by the day that they end on, whether they hold still, wait for a second person, or are open again.
create function due_by(day date, on_date date, run bigint, horizon bigint)
returns table (number bigint, state text, verdict text, until date, reason text, who text, at timestamptz) language sql stable parallel safe as $$
with word as (
    select distinct on (k.number) k.* from known_decision(horizon) k where k.verdict <> 'transferred' order by k.number, k.id desc),
deadline as (
    select distinct on (k.number) k.* from known_decision(horizon) k where k.verdict = 'confirmed' order by k.number, k.id desc),
latest as (
    select distinct on (v.number) v.number, v.to_state as state
    from known_event(on_date, run, horizon) v where v.number in (select w.number from word w)
    order by v.number, v.seq desc)
select d.number, l.state, d.verdict, d.until, d.reason, d.who, d.at
from deadline d join latest l on l.number = d.number and l.state in ('confirmed', 'returned')
where d.until <= day
union all
select w.number, l.state, w.verdict, w.until, w.reason, w.who, w.at
from word w join latest l on l.number = w.number
where w.until <= day and (w.verdict = 'approved' and (l.state = 'explained' or still_open(l.state)) or w.verdict = 'special' and still_open(l.state))
$$;

-- Reports look up the last finding of what is gone, a run at a time.
create index finding_subject on finding (subject_key);
