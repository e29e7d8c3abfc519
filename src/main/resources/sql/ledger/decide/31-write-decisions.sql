-- needs: judged_decision, exception_event, decision
-- makes: –
insert into decision (id, number, seq, at, who, via, verdict, reason, until, document, owner, fingerprint, seen_on)
select (select coalesce(max(d.id), 0) from decision d) + row_number() over (order by j.position), j.number,
    (select max(v.seq) from exception_event v where v.number = j.number), :at, j.who, :via, j.verdict, j.reason, j.kept_until,
    j.kept_document, j.owner, j.fingerprint, j.seen_on
from judged_decision j
where j.outcome = 'applied'
