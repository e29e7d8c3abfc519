-- needs: :"prepared", link_candidate, link_pattern, link_prior, link_told makes: –
select
    (select count(*) from :"prepared") as records,
    (select count(*) from link_candidate) as candidates,
    (select count(*) from link_pattern) as patterns,
    p.known, p.pairs, p.bits as prior,
    (select count(*) from link_told where verdict = 'join') as joined,
    (select count(*) from link_told where verdict = 'review') as review,
    (select count(*) from link_told where verdict = 'ambiguous') as ambiguous
from link_prior p
