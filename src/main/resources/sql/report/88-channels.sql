-- needs: run_channel
-- makes: –
select channel, persons, persons_city as city_persons, filings, approved
from run_channel where run_id = :run_id order by persons desc, channel
