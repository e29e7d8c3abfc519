-- needs: :"claims", this_run makes: pay_month
-- The month for which each unit is paid now, by a payroll: the newest that is not after the business month and in which at least half as many
-- rows stand as in the fullest. So one row that is early or late does not make arrears of all the others. A unit whose rows all lie more than
-- a month behind those of the payroll as a whole gets arrears; one whose rows all lie ahead is paid the first of them. A plain table, so that
-- parallel workers may read it.
drop table if exists pay_month;
create unlogged table pay_month as
with counted as (
    select coalesce(unit_mention, 0) as mention, left(pay_month, 7) as month, count(*) as rows
    from :"claims" where length(pay_month) >= 7 group by 1, 2
), filled as (
    select *, max(rows) over (partition by mention) as most, left(day, 7) as now from counted cross join this_run
), of_all as (
    select coalesce(max(month) filter (where month <= now and 2 * rows >= most), min(month)) as month
    from (
        select month, now, sum(rows) as rows, max(sum(rows)) over () as most from filled group by month, now
    ) as source
)
select u.mention, case when u.paid >= month_text(month_number(a.month) - 1) or u.paid is null then coalesce(u.paid, u.first) else a.month end
    as month
from (
    select mention, max(month) filter (where month <= now and 2 * rows >= most) as paid, min(month) filter (where month > now) as first
    from filled group by mention
) as u
cross join of_all a;

analyze pay_month;
