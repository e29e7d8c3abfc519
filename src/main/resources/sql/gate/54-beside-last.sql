-- needs: column_print makes: –
-- What a sample of the claims said in an earlier run, and how much of it they say no more: a row a column, and one with field '' of the
-- claims themselves. Moved are values that another claim has now: as many of them as there are claims that said them; and claims that were
-- not there. Replaced are values that two claims or more said and none says now, where all of them say the same instead or nothing, and all
-- values where there is only one left. Begun are claims that said nothing. Cut is a column of words of which two claims or more have become
-- shorter, and most of these equally long; one is enough where nothing is longer any more. The month that claims are about goes on; only one that goes back (the lower the later) is another.
-- Nothing is joined by key: of arrays the planner expects a handful of values, and would go through a thousand claims of forty columns one
-- by one.
with beside as (
    select p.field, u.key, min(u.print) filter (where p.run_id = :last_run_id) as was,
        min(u.print) filter (where p.run_id = :run_id) as is_now,
        min(u.length) filter (where p.run_id = :last_run_id) as was_long, min(u.length) filter (where p.run_id = :run_id) as is_long
    from column_print p
    cross join unnest(p.keys, p.prints, p.lengths) as u (key, print, length)
    where p.run_id in (:run_id, :last_run_id) and p.source = :source
      and u.key <= (select min(reach) from column_print where run_id in (:run_id, :last_run_id) and source = :source)
    group by p.field, u.key
), known as materialized (
    select field, was, case when field = :month and is_now < was then was else is_now end as is_now, was_long, is_long,
        bool_or(field = '' and was = is_now) over of_key as in_both,
        bool_or(field = :month and was = is_now) over of_key as same_month
    from beside
    window of_key as (partition by key)
), compared as materialized (
    select field, was, is_now, was_long, is_long
    from known
    where in_both and field <> '' and (same_month or field = :month or field <> all(string_to_array(:every_month, ',')))
      and field in (select field from column_print where run_id = :run_id and source = :source)
), moved as (
    select field, sum(moved)::bigint as moved
    from (
        select field, least(count(*) filter (where gone), count(*) filter (where not gone)) as moved
        from (
            select field, was as print, true as gone from compared where was is distinct from is_now and was is not null
            union all
            select field, is_now, false from compared where was is distinct from is_now and is_now is not null
        ) as other
        group by field, print
    ) as value
    group by field
), shortened as (
    select field, is_long, count(*) as claims, sum(count(*)) over of_field as all_claims, max(count(*)) over of_field as most
    from compared
    where was is distinct from is_now and is_long < was_long
    group by field, is_long
    window of_field as (partition by field)
), cut as (
    select s.field
    from shortened s
    where s.claims = s.most and s.claims * 5 >= s.all_claims * 3
        and (s.claims > 1 or s.is_long = (select max(c.is_long) from compared c where c.field = s.field))
), said as (
    select field, count(was) as said, count(*) filter (where was is null and is_now is not null) as begun, count(*) filter (where was is not null and is_now is distinct from was) as changed,
        count(distinct was) > 1 and count(distinct is_now) = 1 and count(*) filter (where is_now is distinct from was) > 1 as uniform
    from compared
    group by field
), replaced as (
    select distinct v.field
    from (
        select field, was
        from compared
        where was is not null
        group by field, was
        having count(*) > 1 and bool_and(is_now is distinct from was) and count(distinct coalesce(is_now, 0)) = 1
    ) v
    where not exists (select from compared c where c.field = v.field and c.is_now = v.was)
)
select '' as field, count(was) as said, count(*) filter (where was is not null and is_now is null) as changed,
    count(*) filter (where was is null) as moved, false as replaced, 0 as begun, false as cut
from known where field = ''
union all
select s.field, s.said, s.changed, coalesce(m.moved, 0), s.uniform or r.field is not null, s.begun, c.field is not null
from said s
left join moved m on m.field = s.field
left join replaced r on r.field = s.field
left join cut c on c.field = s.field
order by field
