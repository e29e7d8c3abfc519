-- needs: claim_listing, person_alias, person_split, verdict_key, this_run makes: claim_listing
-- Named lists mean by a number whom the sources mean by it.
update claim_listing l set person_key = coalesce(a.lead_key, n.own_key)
from (
    select c.file_id, c.sheet, c.line, coalesce(s.other_key, c.number) as own_key
    from (
        select file_id, sheet, line, name_key, person_key, case when id_no ~ '^[0-9]{17}[0-9X]$' then left(id_no, 17)::bigint end as number
        from claim_listing
        where run_id = (select run_id from this_run) and id_fault is null and person_key is not null
    ) as c
    left join person_split s on s.person_key = c.number and s.name_key = c.name_key
    where c.number in (select k.person_key from verdict_key k)
) as n
left join person_alias a on a.alias_key = n.own_key
where l.run_id = (select run_id from this_run) and l.file_id = n.file_id and l.sheet = n.sheet and l.line = n.line
    and l.person_key is distinct from coalesce(a.lead_key, n.own_key);
