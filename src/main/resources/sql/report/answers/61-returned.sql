-- needs: report_standing, report_word, report_shown, report_spell, report_register
-- makes: –
-- What came back most often first, then what was found again longest ago.
select f.*, coalesce(r.in_register, 0) as in_register, t.state as stood, w.verdict as word, w.who as word_by, w.said_on as word_on,
    w.reason as words, c.until as word_until, '' as word_document, s.opened_on, t.returned_on as happened_on,
    cast(:date as date) - t.returned_on as days, t.times, '' as cleared_by, '' as files
from report_standing t
join report_shown f on f.number = t.number
join report_spell s on s.number = t.number and s.latest
left join (
    select distinct on (number) * from report_word where verdict = 'declared' order by number, id desc) w on w.number = t.number
left join (
    select distinct on (number) * from report_word where verdict = 'confirmed' order by number, id desc) c on c.number = t.number
left join report_register r on r.number = t.number
where t.state = 'returned'
order by t.times desc, t.returned_on, t.number
