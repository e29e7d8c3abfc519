-- needs: report_money
-- makes: –
-- The total is null where no finding is known to have gone on for some months.
select coalesce(sum(money), 0) as monthly, sum(total) as total from report_money where by_what = 'payer'
