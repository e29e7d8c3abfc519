-- needs: run_unit, run_unit_source, run_unit_quota, run_unit_post, report_region
-- makes: –
select u.unit_key, coalesce(u.code, '') as unit_code, coalesce(u.name, '') as unit, coalesce(u.supervisor, '') as supervisor,
    coalesce(g.name, u.region, '') as region, line.item, line.content, line.approved, line.lent, line.held, line.documents
from (
    select unit_key, 1 as item,
        concat_ws('|', level, nature,
            case when not known then 'unlisted' when not abolished then null
                when inhabited then 'abolished_inhabited' else 'abolished' end) as content,
        case when known and not abolished then 1 else 0 end as approved, null::bigint as lent,
        case when abolished and not inhabited then 0 else 1 end as held, '' as documents
    from (
        select n.*, coalesce(starts_with(n.unit_status, 'left'), false) as abolished,
            exists (select from run_unit_source s where s.run_id = n.run_id and s.unit_key = n.unit_key
                and s.source in ('register', 'finance') and s.active > 0) as inhabited
        from run_unit n where n.run_id = :run_id) as judged
    union all
    select unit_key, 2, quota_type, approved, lent, occupied, coalesce(documents, '') from run_unit_quota where run_id = :run_id
    union all
    select unit_key, 3, position_level, approved, null, held, coalesce(documents, '') from run_unit_post where run_id = :run_id
    union all
    select unit_key, 4, '', coalesce(sum(active) filter (where source = 'register'), 0), null,
        coalesce(sum(active) filter (where source = 'finance'), 0), ''
    from run_unit_source where run_id = :run_id group by unit_key
) as line
join run_unit u on u.run_id = :run_id and u.unit_key = line.unit_key
left join report_region g on g.region = u.region
order by coalesce(u.region, ''), coalesce(u.supervisor, ''), coalesce(u.code, ''), coalesce(u.name, ''), u.unit_key, line.item,
    line.content collate "C"
