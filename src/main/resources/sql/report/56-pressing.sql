-- needs: report_register
-- makes: –
select count(*) from report_register where pressing
