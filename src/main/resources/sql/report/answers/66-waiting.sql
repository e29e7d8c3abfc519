-- needs: report_waiting, report_standing, report_shown, report_spell, report_register
-- makes: –
-- What waits longest first.
select f.*, coalesce(r.in_register, 0) as in_register, t.state as stood, w.verdict as word, w.who as word_by, w.said_on as word_on,
    w.reason as words, w.until as word_until, f.document as word_document, s.opened_on, w.said_on as happened_on,
    cast(:date as date) - w.day as days, 0 as times, '' as cleared_by, '' as files
from report_waiting w
join report_standing t on t.number = w.number
join report_shown f on f.number = w.number
join report_spell s on s.number = w.number and s.latest
left join report_register r on r.number = w.number
order by w.day, w.number
