-- needs: run, exception, run_rule
-- makes: report_due
create temporary table report_due on commit drop as
select d.number, d.state, d.verdict, d.until, d.reason, d.who, cast(d.at at time zone 'Asia/Shanghai' as date) as said_on
from due_by(:date, :date, :run_id, (select r.horizon from run r where r.run_id = :run_id)) d
join exception e on e.number = d.number
join run_rule r on r.run_id = :run_id and r.rule = e.rule
