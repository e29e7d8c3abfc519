-- needs: report_spell, report_shown, report_word, decision_file, run
-- makes: –
-- What was cleared in the year of the run and is, the latest first, with the last word on it and the files of all words since it was found.
with attached as (
    select s.number, string_agg(distinct f.name, chr(10) order by f.name) as files
    from report_spell s
    join report_word w on w.number = s.number and w.seq > s.seq
    join decision_file f on f.decision = w.id
    where s.latest
    group by s.number)
select f.*, 0 as in_register, s.last_from as stood, f.verdict as word, f.said_by as word_by, f.said_on as word_on, f.reason as words,
    f.until as word_until, f.document as word_document, s.opened_on, s.ended_on as happened_on, s.ended_on - s.opened_on as days, 0 as times,
    o.job as cleared_by, coalesce(a.files, '') as files
from report_spell s
join report_shown f on f.number = s.number
join run o on o.run_id = s.ended_run
left join attached a on a.number = s.number
where s.latest and s.ended = 'cleared' and s.ended_on >= date_trunc('year', cast(:date as date))
order by s.ended_on desc, s.number
