-- needs: zeroless_mention, run_source, this_run makes: –
-- The tables whose claims name units by codes that have lost their zeros.
select distinct 'claim_' || s.kind as claims
from zeroless_mention z
join run_source s on s.source = z.source
join this_run on this_run.run_id = s.run_id
order by 1
