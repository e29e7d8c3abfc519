-- needs: run_filing, run_channel, this_run makes: case_filing
-- Filings, and whole channels of entry, whose keys never meet.
create or replace temporary view case_filing as
select 'filing' as kind, filing_key, unit_key, channel, filing_no, quota_type, approved, approved_date, valid_until, used, used_late,
    used_early, used_elsewhere, last_use, used_by, stated_used, null::integer as channel_persons, null::integer as channel_persons_city,
    null::integer as channel_filings, null::integer as channel_approved
from run_filing f cross join this_run where f.run_id = this_run.run_id
union all
select 'channel', channel_key, null, channel, null, null, null, null, null, null, null, null, null, null, null, null, persons,
    persons_city, filings, approved
from run_channel c cross join this_run where c.run_id = this_run.run_id;
