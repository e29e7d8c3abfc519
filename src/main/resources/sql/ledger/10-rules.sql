-- needs: run_rule, settlement
-- makes: settling
-- The rules that were examined, each with the date that it was last settled for.
create temporary table settling on commit drop as
select r.rule, r.position, s.last, coalesce(:date < s.last, false) as backdated
from run_rule r
left join (select rule, max(business_date) as last from settlement group by rule) as s on s.rule = r.rule
where r.run_id = :run_id and r.examined
