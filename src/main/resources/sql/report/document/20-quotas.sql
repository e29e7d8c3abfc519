-- needs: run_unit_quota, document_unit
-- makes: document_figure
-- Places of every unit, told apart as the template names quota types and funding: a type counts under the narrowest name that covers it, and
-- under rest where none does. Over and vacant of a unit's total come from its totals.
drop table if exists document_figure;
create temporary table document_figure on commit drop as
with part as (
    select * from unnest(cast(:names as text[]), cast(:codes as text[]), cast(:fundings as text[])) as p (name, code, funding)
    where p.code <> ''),
place as (
    select q.unit_key, q.approved, q.lent, q.occupied, greatest(q.occupied - q.approved - q.lent, 0) as over,
        greatest(q.approved + q.lent - q.occupied, 0) as vacant,
        coalesce((
            select p.name from part p
            where (q.quota_type = p.code or starts_with(q.quota_type, p.code || '.')) and p.funding in ('', coalesce(q.funding, '?'))
            order by length(p.code) desc, p.funding desc limit 1), 'rest') as name
    from run_unit_quota q join document_unit u on u.unit_key = q.unit_key
    where q.run_id = :run_id),
whole as (
    select unit_key, sum(approved) as approved, sum(lent) as lent, sum(occupied) as occupied from place group by unit_key),
placed as (
    select unit_key, name, sum(approved) as approved, sum(lent) as lent, sum(occupied) as occupied, sum(over) as over, sum(vacant) as vacant
    from place group by unit_key, name
    union all
    select unit_key, 'total', approved, lent, occupied, greatest(occupied - approved - lent, 0), greatest(approved + lent - occupied, 0)
    from whole)
select p.unit_key, p.name || '.' || m.measure as name, cast(m.value as numeric) as value
from placed p
cross join lateral (values ('approved', approved), ('lent', lent), ('allowed', approved + lent), ('occupied', occupied), ('over', over),
    ('vacant', vacant)) as m (measure, value)
