-- needs: exception_event, decision, decision_file
-- makes: –
select v.business_date, v.who, v.from_state, v.to_state, v.why, coalesce(d.verdict, '') as verdict,
    coalesce(cast(d.until as text), '') as until, coalesce(d.document, '') as document, coalesce(d.owner, '') as owner,
    coalesce((select string_agg(f.name, chr(10) order by f.place) from decision_file f where f.decision = d.id), '') as files
from exception_event v
left join decision d on d.number = v.number and d.seq = v.seq
where v.number = :number
order by v.seq
