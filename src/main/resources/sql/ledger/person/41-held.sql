-- needs: exception, held_exception
-- makes: –
update exception e
set held_for = case when e.state = 'pending' then h.other_key end, held_since = case when e.state = 'pending' then coalesce(e.held_since, :date) end
from (select x.number, w.other_key from exception x left join held_exception w on w.number = x.number
    where w.number is not null or x.held_for is not null and x.state <> 'pending') as h
where h.number = e.number
