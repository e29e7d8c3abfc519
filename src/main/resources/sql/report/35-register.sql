-- needs: report_found
-- makes: report_register
-- The order of 问题台账: what is open first, then by severity, department, unit and rule, what no unit answers for behind the rest of its
-- severity. What another problem explains stands behind that one. Pressing is what is open, explained by no other, and high, new, found
-- again, or open for a month.
create temporary table report_register on commit drop as
select f.number,
    row_number() over (
        order by array_position(array['open', 'explained', 'pending'], f.state), coalesce(c.severity_rank, f.severity_rank),
            coalesce(c.unit_name, f.unit_name) = '', coalesce(c.supervisor, f.supervisor), coalesce(c.unit_code, f.unit_code),
            coalesce(c.unit_name, f.unit_name), coalesce(c.rule, f.rule), coalesce(c.number, f.number), c.number is not null, f.number)
        as in_register,
    f.state = 'open' and f.because_of is null
        and (f.severity = 'high' or f.change in ('new', 'reopened') or f.first_seen <= cast(:date as date) - 30) as pressing
from report_found f
left join report_found c on c.number = f.because_of
