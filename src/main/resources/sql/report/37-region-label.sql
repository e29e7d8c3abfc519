-- needs: report_region
-- makes: –
-- What the office calls its regions goes before what their units are called.
with renamed as (delete from report_region where region = any (cast(:codes as text[])))
insert into report_region (region, name) select * from unnest(cast(:codes as text[]), cast(:names as text[]))
