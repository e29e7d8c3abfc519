-- needs: document_unit, document_change, run_unit_quota
-- makes: –
select u.name as "unit.name", u.code as "unit.code", u.supervisor as "unit.supervisor", u.region as "unit.region", u.level as "unit.level",
    u.nature as "unit.nature", u.category as "unit.category", u.sector as "unit.sector", u.funding as "unit.funding",
    u.unit_status as "unit.unit_status", c.added as "sum.added", c.removed as "sum.removed", c.added - c.removed as "sum.balance",
    (select coalesce(sum(q.approved), 0) from run_unit_quota q where q.run_id = :run_id and q.unit_key = u.unit_key) as "sum.approved"
from document_unit u
cross join lateral (
    select coalesce(sum(d.added), 0) as added, coalesce(sum(d.removed), 0) as removed from document_change d where d.unit_key = u.unit_key) as c
where u.unit_key = :unit_key
