-- needs: held_place, placed_type, lent_place, changed_place, quota_place, approved_place, run_unit, this_run
-- makes: run_unit_quota, run_retirement
insert into run_unit_quota (run_id, unit_key, quota_type, approved, lent, occupied, funding, documents, document_keys, ledger_sum, ledger_rows,
    ledger_undocumented, retiring_1, retiring_3, retiring_5, idle_since)
with held as (
    select p.unit_key, p.quota_type, sum(h.occupied) as occupied, max(h.moved) as moved,
        sum(h.occupied) filter (where h.retires_in <= 12) as retiring_1,
        sum(h.occupied) filter (where h.retires_in <= 36) as retiring_3,
        sum(h.occupied) filter (where h.retires_in is not null) as retiring_5
    from held_place h join placed_type p on p.unit_key = h.unit_key and p.stated = h.quota_type
    group by 1, 2
), lent as (
    select unit_key, quota_type, sum(lent) as lent, max(lent_date) as lent_date from lent_place group by 1, 2
), changed as (
    select p.unit_key, p.quota_type, sum(c.ledger_sum) as ledger_sum, sum(c.ledger_rows) as ledger_rows, sum(c.undocumented) as undocumented,
        max(c.added_on) as added_on
    from changed_place c join placed_type p on p.unit_key = c.unit_key and p.stated = c.quota_type
    group by 1, 2
), place as (
    select unit_key, quota_type from quota_place
    union select unit_key, quota_type from held where occupied > 0
    union select unit_key, quota_type from changed where ledger_sum <> 0 or undocumented > 0
)
select r.run_id, p.unit_key, p.quota_type, coalesce(a.approved, 0), coalesce(l.lent, 0), coalesce(h.occupied, 0),
    coalesce(a.funding, u.funding), a.documents, coalesce(a.document_keys, '{}'), c.ledger_sum, coalesce(c.ledger_rows, 0),
    coalesce(c.undocumented, 0), coalesce(h.retiring_1, 0), coalesce(h.retiring_3, 0), coalesce(h.retiring_5, 0),
    first_day(greatest(h.moved, a.approved_date, l.lent_date, c.added_on))
from place p
cross join this_run r
join run_unit u on u.run_id = r.run_id and u.unit_key = p.unit_key
left join approved_place a on a.unit_key = p.unit_key and a.quota_type = p.quota_type
left join lent l on l.unit_key = p.unit_key and l.quota_type = p.quota_type
left join held h on h.unit_key = p.unit_key and h.quota_type = p.quota_type
left join changed c on c.unit_key = p.unit_key and c.quota_type = p.quota_type;

insert into run_retirement (run_id, unit_key, quota_type, month, persons)
select r.run_id, p.unit_key, p.quota_type, first_day(month_text(r.month_no + h.retires_in)), sum(h.occupied)
from held_place h
join placed_type p on p.unit_key = h.unit_key and p.stated = h.quota_type
cross join this_run r
where h.retires_in is not null and h.occupied > 0
group by 1, 2, 3, 4;

analyze run_unit_quota;
analyze run_retirement;
