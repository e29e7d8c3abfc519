-- needs: report_found, report_gone
-- makes: –
select * from (
    select 'byRule' as what, rule as name, count(*) as findings from report_found group by rule
    union all select 'bySeverity', severity, count(*) from report_found group by severity
    union all select 'byState', state collate "C", count(*) from report_found group by state
    union all
    select 'byChange', change collate "C", count(*)
    from (select change from report_found union all select change from report_gone) as changed group by change) as counted
order by what collate "C", name
