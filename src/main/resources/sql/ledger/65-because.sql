-- needs: finding, exception, run_because
-- makes: –
-- What explains what. Of the rules that would explain a finding the first one that has found something about the same subject does, and
-- what explains that one in turn explains both: rules lead nowhere back, so that all that is of one cause ends at one exception. A finding
-- about two persons explains what is found of either. What staff have explained explains nothing any more, and what waits nothing that
-- counts.
insert into run_because (run_id, number, because_of)
with recursive asked as (
    select distinct unnest(n.because_of) as rule
    from (select distinct f.because_of from finding f where f.run_id = :run_id) as n),
told as materialized (
    select e.number, f.rule, f.scope, f.subject_key, f.subject_part, f.other_key, f.because_of, f.pending, e.state
    from finding f
    join exception e on e.rule = f.rule and e.scope = f.scope and e.subject_key = f.subject_key and e.subject_part = f.subject_part
        and e.distinction = f.distinction
    where f.run_id = :run_id and (f.because_of is not null or f.rule in (select a.rule from asked a))),
chief as (
    select t.number, t.rule, t.scope, about.subject_key, t.subject_part, about.place, t.pending
    from told t
    cross join lateral (values (t.subject_key, 1), (t.other_key, 2)) as about (subject_key, place)
    where t.rule in (select a.rule from asked a) and t.state <> 'explained' and about.subject_key is not null),
next_to as materialized (
    select distinct on (t.number) t.number, c.number as because_of
    from told t
    join chief c on c.scope = t.scope and c.subject_key = t.subject_key and c.subject_part = t.subject_part
        and c.number <> t.number and c.rule = any (t.because_of) and (t.pending or not c.pending)
    order by t.number, array_position(t.because_of, c.rule), c.place, c.number),
upward (number, because_of, steps) as (
    select n.number, n.because_of, 1 from next_to n
    union all
    select u.number, n.because_of, u.steps + 1 from upward u join next_to n on n.number = u.because_of)
select distinct on (u.number) :run_id, u.number, u.because_of from upward u order by u.number, u.steps desc
