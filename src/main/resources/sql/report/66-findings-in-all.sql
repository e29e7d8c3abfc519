-- needs: report_found, run_overlap
-- makes: –
select count(*) filter (where state = 'explained') as explained, count(*) filter (where state = 'pending') as pending,
    count(distinct subject_key) filter (where state = 'open' and scope = 'person') as persons_concerned,
    (select coalesce(sum(persons), 0) from run_overlap where run_id = :run_id) as persons_compared
from report_found
