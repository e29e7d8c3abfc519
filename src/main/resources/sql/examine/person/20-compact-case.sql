-- needs: :"claims" makes: :"case"
-- The claim that speaks for a source of each person, without words. It is an active one if there is any, so it tells whether the person is
-- in post at all. Of whom a source speaks more than once is looked at in any case, so that the counts may stand as of everybody else.
drop view if exists :"case";
create temporary view :"case" as
select *, active as active_at_all, 1 as claims, 1 as units, 1 as same_unit, 1 as names, 1 as pay_units, 0::numeric as extra_pay,
    false as arrears
from :"claims"
where nth = 1;
