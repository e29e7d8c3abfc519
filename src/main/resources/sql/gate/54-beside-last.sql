-- needs: column_print makes: –
-- What a sample of the claims said in an earlier run, and how much of it they say no more: a row a column, and one with field '' of the
-- claims themselves. Moved are values that another claim has now: as many of them as there are claims that said them.
with print as materialized (
    select p.run_id, p.field, u.key, min(u.print) as print
    from column_print p
    cross join unnest(p.keys, p.prints) as u (key, print)
    where p.run_id in (:run_id, :last_run_id) and p.source = :source
      and u.key <= (select min(reach) from column_print where run_id in (:run_id, :last_run_id) and source = :source)
    group by p.run_id, p.field, u.key
), beside as materialized (
    select field, key, l.print as was, n.print as is_now
    from (select field, key, print from print where run_id = :last_run_id) l
    full join (select field, key, print from print where run_id = :run_id) n using (field, key)
), known as (
    select b.key, coalesce(bool_or(m.was = m.is_now), false) as same_month
    from beside b
    left join beside m on m.key = b.key and m.field = :month
    where b.field = '' and b.was = b.is_now
    group by b.key
), compared as (
    select b.field, b.was, b.is_now
    from beside b
    join known k on k.key = b.key
    where b.field <> '' and (k.same_month or b.field <> all(string_to_array(:every_month, ',')))
      and b.field in (select field from column_print where run_id = :run_id and source = :source)
), value as (
    select field, least(count(*) filter (where gone), count(*) filter (where not gone)) as moved
    from (
        select field, was as print, true as gone from compared where was is distinct from is_now and was is not null
        union all
        select field, is_now, false from compared where was is distinct from is_now and is_now is not null
    ) as other
    group by field, print
)
select '' as field, count(was) as said, count(*) filter (where was is not null and is_now is null) as changed, 0::bigint as moved
from beside where field = ''
union all
select c.field, count(c.was), count(*) filter (where c.was is not null and c.is_now is distinct from c.was),
    coalesce((select sum(v.moved) from value v where v.field = c.field), 0)::bigint
from compared c
group by c.field
order by field
