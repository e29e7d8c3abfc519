-- needs: report_word, report_spell
-- makes: report_waiting
-- Special cases that nobody else has approved yet, of what is still there: the last that was said of each, whoever it was passed on to since.
create temporary table report_waiting on commit drop as
select w.*
from (
    select distinct on (number) * from report_word where verdict <> 'transferred' order by number, id desc) w
join report_spell s on s.number = w.number and s.latest and s.ended is null and w.seq > s.seq
where w.verdict = 'special'
