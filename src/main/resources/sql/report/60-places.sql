-- needs: run_unit_quota, run_unit, run_unit_structure
-- makes: –
-- The units are those of every table: listed, or with places or persons of their own.
with unit as (
    select unit_key, sum(approved) as approved, sum(lent) as lent, sum(occupied) as occupied,
        bool_or(occupied > approved + lent) as any_over
    from run_unit_quota where run_id = :run_id group by unit_key)
select (select count(*) from run_unit u
        where u.run_id = :run_id and (u.known or exists (select from unit t where t.unit_key = u.unit_key)
            or exists (select from run_unit_structure s where s.run_id = u.run_id and s.unit_key = u.unit_key))) as units,
    count(*) filter (where occupied > approved + lent) as over_units,
    count(*) filter (where any_over) as over_units_by_type,
    coalesce(sum(approved), 0) as approved, coalesce(sum(lent), 0) as lent, coalesce(sum(occupied), 0) as occupied,
    coalesce(sum(greatest(occupied - approved - lent, 0)), 0) as over,
    coalesce(sum(greatest(approved + lent - occupied, 0)), 0) as vacant
from unit
