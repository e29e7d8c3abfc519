-- needs: report_due, report_shown, report_spell, report_register
-- makes: –
-- The longest overdue first, as heshi due has them.
select f.*, coalesce(r.in_register, 0) as in_register, d.state as stood, d.verdict as word, d.who as word_by, d.said_on as word_on,
    d.reason as words, d.until as word_until, '' as word_document, s.opened_on, d.until as happened_on,
    cast(:date as date) - d.until as days, 0 as times, '' as cleared_by, '' as files
from report_due d
join report_shown f on f.number = d.number
join report_spell s on s.number = d.number and s.latest
left join report_register r on r.number = d.number
order by d.until, d.number
