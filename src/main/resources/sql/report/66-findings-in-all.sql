-- needs: report_found, report_stake, run_overlap
-- makes: –
select count(*) filter (where state = 'explained') as explained, count(*) filter (where state = 'pending') as pending,
    count(*) filter (where state = 'open' and because_of is not null) as folded,
    (select count(distinct subject_key) from report_stake where scope = 'person') as persons_concerned,
    (select coalesce(sum(persons), 0) from run_overlap where run_id = :run_id) as persons_compared
from report_found
