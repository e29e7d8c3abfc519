-- needs: exception
-- makes: –
select coalesce(max(number), 0) from exception
