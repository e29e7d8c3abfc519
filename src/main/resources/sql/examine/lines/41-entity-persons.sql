-- needs: finding, run_occupant, run_filing_use, run_channel, source_register, this_run makes: finding_line
-- Where the register speaks about the persons who are concerned: who sits on the places, who entered by the filing or the channel.
insert into finding_line (run_id, scope, subject_key, source, file_id, sheet, line)
with found as (
    select distinct f.run_id, f.scope, f.subject_key
    from finding f cross join this_run
    where f.run_id = this_run.run_id and f.scope in ('allocation', 'filing')
), concerned as (
    select f.run_id, f.scope, f.subject_key, o.person_key
    from found f join run_occupant o on f.scope = 'allocation' and o.run_id = f.run_id and o.allocation_key = f.subject_key
    union
    select f.run_id, f.scope, f.subject_key, u.person_key
    from found f join run_filing_use u on f.scope = 'filing' and u.run_id = f.run_id and u.filing_key = f.subject_key
    union
    select f.run_id, f.scope, f.subject_key, c.person_key
    from found f
    join run_channel k on f.scope = 'filing' and k.run_id = f.run_id and k.channel_key = f.subject_key
    join source_register c on c.entry_channel = k.channel and c.active
)
select distinct p.run_id, p.scope, p.subject_key, 'register', c.file_id, c.sheet, c.line
from concerned p join source_register c on c.person_key = p.person_key;
