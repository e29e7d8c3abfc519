-- needs: report_found
-- makes: document_conduct
-- What is open of every unit tonight, and whom the rules about pay for nothing concern.
drop table if exists document_conduct;
create temporary table document_conduct on commit drop as
select unit_key, count(*) as open, count(*) filter (where severity = 'high') as high,
    count(distinct subject_key) filter (where scope = 'person' and rule = any (cast(:rules as text[]))) as ghost_pay
from report_found where state = 'open' and unit_key is not null
group by unit_key
