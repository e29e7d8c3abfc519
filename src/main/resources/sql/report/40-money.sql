-- needs: report_stake
-- makes: report_money
-- Money at stake, as every report counts it, by rule, by department and by the unit that pays: of a person once for each unit that pays,
-- the largest of what the open findings about the person say. What is about no person counts finding by finding. Yuan a month, and yuan
-- in all; both null where nothing is known. Over all units that pay, sums are those of the run.
create temporary table report_money on commit drop as
select by_what, name, sum(most) as money, sum(most_total) as total
from (
    select g.by_what, g.name, max(s.amount) as most, max(s.total) as most_total
    from report_stake s
    cross join lateral (values
        ('rule', s.rule collate "C"), ('supervisor', s.supervisor collate "C"), ('payer', s.payer collate "C")) as g (by_what, name)
    group by g.by_what, g.name, s.payer, s.scope, s.subject_key, s.apart
) as once group by by_what, name
