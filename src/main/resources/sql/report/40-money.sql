-- needs: report_stake
-- makes: report_money
-- Money at stake, as every report counts it, in all, by rule, by department and by the unit that pays: of a person once for each unit that
-- pays, the largest of what the open findings about the person say. What is about no person counts finding by finding. Suspected is what is
-- probably paid wrongly, high of it what findings of that severity say, and verify what has only to be verified of persons of whom nothing
-- is suspected; a rule shows its own in any case. Yuan a month, and yuan in all; both null where nothing is known. Over all units that
-- pay, sums are those of the run.
create temporary table report_money on commit drop as
select by_what, name, kind, count(distinct (scope, subject_key, apart)) filter (where most is not null) as persons, sum(most) as money,
    sum(most_total) as total
from (
    select g.by_what, g.name, k.kind, s.payer, s.scope, s.subject_key, s.apart, max(s.amount) as most, max(s.total) as most_total
    from report_stake s
    cross join lateral (values
        ('all', '' collate "C"), ('rule', s.rule collate "C"), ('supervisor', s.supervisor collate "C"), ('payer', s.payer collate "C")
    ) as g (by_what, name)
    cross join lateral (values
        ('suspected', s.money = 'suspected'),
        ('high', s.money = 'suspected' and s.severity = 'high'),
        ('verify', s.money = 'verify' and (not s.suspect or g.by_what = 'rule'))
    ) as k (kind, counts)
    where k.counts
    group by g.by_what, g.name, k.kind, s.payer, s.scope, s.subject_key, s.apart
) as once group by by_what, name, kind
