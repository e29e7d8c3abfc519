-- needs: report_found, report_stake
-- makes: –
-- What is high and open, by rule, without what another exception explains; money of a person once for each unit that pays.
with urgent as (
    select f.number, f.rule, f.scope, f.subject_key, f.first_seen, f.change, s.payer, s.apart, s.amount
    from report_found f join report_stake s on s.number = f.number
    where f.state = 'open' and f.severity = 'high' and f.because_of is null),
money as (
    select rule, sum(most) as money
    from (select rule, max(amount) as most from urgent group by rule, payer, scope, subject_key, apart) as once group by rule)
select u.rule, count(*) as findings, count(distinct u.subject_key) filter (where u.scope = 'person') as persons,
    count(*) filter (where u.change in ('new', 'reopened')) as fresh, max(m.money) as money, min(u.first_seen) as since
from urgent u left join money m on m.rule = u.rule
group by u.rule order by since, findings desc, u.rule
