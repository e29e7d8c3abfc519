-- needs: exception, run_rule
-- makes: state_change
-- What a rule found that the job no longer has would stay open for ever.
create temporary table state_change on commit drop as
select e.number, e.state as from_state, 'cleared' as to_state, 'rule is no longer in the job' as why, cast(:date as date) as cleared_on
from exception e
where e.job = :job and e.state not in ('cleared', 'merged') and e.last_seen <= :date
    and not exists (select from run_rule r where r.run_id = :run_id and r.rule = e.rule)
