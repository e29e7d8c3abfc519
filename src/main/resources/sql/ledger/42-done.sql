-- needs: state_change
-- makes: –
drop table state_change
