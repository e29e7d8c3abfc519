-- needs: report_spell, report_word
-- makes: report_reply
-- When it was answered first while it was there, and when somebody first said that it was so.
create temporary table report_reply on commit drop as
select s.number, s.seq, min(greatest(w.day, s.opened_on)) as answered_on,
    min(greatest(w.day, s.opened_on)) filter (where w.verdict in ('confirmed', 'declared')) as agreed_on
from report_spell s
join report_word w on w.number = s.number and w.seq > s.seq and (s.ended_seq is null or w.seq < s.ended_seq)
where w.verdict in ('confirmed', 'declared', 'unfounded', 'special')
group by s.number, s.seq
