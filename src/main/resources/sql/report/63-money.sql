-- needs: report_money
-- makes: –
-- The total is null where no finding is known to have gone on for some months.
select k.kind, coalesce(m.persons, 0) as persons, coalesce(m.money, 0) as monthly, m.total
from (values ('high', 1), ('suspected', 2), ('verify', 3)) as k (kind, place)
left join report_money m on m.by_what = 'all' and m.kind = k.kind
order by k.place
