-- needs: document_unit, run_unit_quota, run_unit_post, run_unit_source, document_contract, document_conduct
-- makes: –
select u.name as "unit.name", u.code as "unit.code", u.supervisor as "unit.supervisor", u.region as "unit.region", u.level as "unit.level",
    u.nature as "unit.nature", u.category as "unit.category", u.sector as "unit.sector", u.funding as "unit.funding",
    u.unit_status as "unit.unit_status", q.approved as "places.approved", q.lent as "places.lent", q.approved + q.lent as "places.allowed",
    q.occupied as "places.occupied", greatest(q.occupied - q.approved - q.lent, 0) as "places.over",
    greatest(q.approved + q.lent - q.occupied, 0) as "places.vacant", p.approved as "leaders.approved", p.held as "leaders.held",
    p.over as "leaders.over", s.register as in_register, s.organization as in_organization, s.hr as in_hr, s.finance as in_finance,
    c.control as "contract.control", c.employed as "contract.employed", coalesce(f.open, 0) as "open.total", coalesce(f.high, 0) as "open.high",
    coalesce(f.ghost_pay, 0) as "ghost_pay.persons"
from document_unit u
cross join lateral (
    select coalesce(sum(q.approved), 0) as approved, coalesce(sum(q.lent), 0) as lent, coalesce(sum(q.occupied), 0) as occupied
    from run_unit_quota q where q.run_id = :run_id and q.unit_key = u.unit_key) as q
cross join lateral (
    select sum(p.approved) as approved, sum(p.held) as held, sum(greatest(p.held - p.approved, 0)) filter (where p.listed) as over
    from run_unit_post p where p.run_id = :run_id and p.unit_key = u.unit_key) as p
cross join lateral (
    select coalesce(sum(s.active) filter (where s.source = 'register'), 0) as register, sum(s.active) filter (where s.source = 'organization') as organization,
        sum(s.active) filter (where s.source = 'hr') as hr, coalesce(sum(s.active) filter (where s.source = 'finance'), 0) as finance
    from run_unit_source s where s.run_id = :run_id and s.unit_key = u.unit_key) as s
left join document_contract c on c.unit_key = u.unit_key
left join document_conduct f on f.unit_key = u.unit_key
where u.unit_key = :unit_key
