-- needs: run_rule, settlement
-- makes: –
select r.*, s.opened, s.reopened, s.cleared from run_rule r
left join settlement s on s.run_id = r.run_id and s.rule = r.rule
where r.run_id = :run_id order by r.position, r.rule
