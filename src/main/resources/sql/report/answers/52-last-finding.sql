-- needs: report_candidate, finding
-- makes: report_last_finding
create temporary table report_last_finding on commit drop as
select distinct on (c.number) c.number, f.*
from report_candidate c
join finding f on f.run_id = c.run_id and f.subject_key = c.subject_key and f.rule = c.rule and f.scope = c.scope
    and f.subject_part = c.subject_part and f.distinction = c.distinction
order by c.number, c.business_date desc, c.run_id desc
