-- needs: report_due, report_standing, report_waiting, report_shown, report_spell
-- makes: –
select (select count(*) from report_due) as due, (select count(*) from report_due where until < :date) as overdue,
    (select count(*) from report_standing t join report_shown f on f.number = t.number where t.state = 'returned') as returned,
    (select count(*) from report_waiting w join report_shown f on f.number = w.number) as waiting,
    (select count(*) from report_spell
        where latest and ended = 'cleared' and ended_on >= date_trunc('year', cast(:date as date))) as cleared
