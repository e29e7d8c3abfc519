-- needs: :"suspects", finding, this_run makes: finding_line
-- Where the claims about persons with findings stand: claims are dropped after some runs, this is not.
insert into finding_line (run_id, scope, subject_key, source, file_id, sheet, line)
select this_run.run_id, 'person', c.person_key, c.source, c.file_id, c.sheet, c.line
from this_run
join (select distinct run_id, subject_key from finding where scope = 'person') as f on f.run_id = this_run.run_id
join :"suspects" c on c.person_key = f.subject_key;
