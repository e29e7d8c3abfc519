-- needs: judged_decision, asked_file, decision
-- makes: decision_file
insert into decision_file (decision, place, name, sha256, bytes)
select (select max(d.id) from decision d where d.number = j.number), f.place, f.name, f.sha256, f.bytes
from judged_decision j join asked_file f on f.position = j.position
where j.outcome = 'applied'
