-- needs: report_word, run
-- makes: report_standing
-- How what was answered stood, and when and how often it had come back.
create temporary table report_standing on commit drop as
select v.number, (array_agg(v.to_state order by v.seq desc))[1] as state,
    max(v.business_date) filter (where v.to_state = 'returned' and v.from_state <> 'returned') as returned_on,
    count(*) filter (where v.to_state = 'returned' and v.from_state <> 'returned') as times
from known_event(:date, :run_id, (select r.horizon from run r where r.run_id = :run_id)) v
where v.number in (select w.number from report_word w)
group by v.number
