-- needs: report_found, report_gone, report_told
-- makes: report_shown
create temporary view report_shown as
select * from report_found union all select * from report_gone union all select * from report_told
