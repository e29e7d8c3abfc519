-- needs: run_unit
-- makes: –
-- Units and regions that the list of units names. What only other sources call a unit may be the name of a person in a column that has moved.
select u.name from run_unit u where u.run_id = :run_id and u.known and u.name is not null
union select u.supervisor from run_unit u where u.run_id = :run_id and u.known and u.supervisor is not null
union select u.region from run_unit u where u.run_id = :run_id and u.known and u.region is not null
