-- needs: settling, finding, exception, exception_event, settlement
-- makes: –
insert into settlement (run_id, rule, business_date, found, opened, reopened, cleared)
select :run_id, s.rule, :date, coalesce(f.found, 0), coalesce(v.opened, 0), coalesce(v.reopened, 0), coalesce(v.cleared, 0)
from settling s
left join (select rule, count(*) as found from finding where run_id = :run_id group by rule) as f on f.rule = s.rule
left join (
    select e.rule, count(*) filter (where v.seq = 1) as opened,
        count(*) filter (where v.seq > 1 and v.to_state not in ('cleared', 'returned', 'merged', v.from_state) and v.from_state <> 'merged'
            and not is_hold(v.to_state, v.why)) as reopened,
        count(*) filter (where v.seq > 1 and v.to_state = 'cleared' and not s.backdated) as cleared
    from exception_event v
    join exception e on e.number = v.number
    join settling s on s.rule = e.rule
    where v.run_id = :run_id
    group by e.rule
) as v on v.rule = s.rule
