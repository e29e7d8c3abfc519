-- needs: gate_reading, source_file, column_count, value_fault, run_rule
-- makes: –
-- What is unusual about a night, against the last complete one of the job: gates that were closed, columns of which another share is missing
-- or faulty, rules that find far more or less or could not be run as they were, headers that nobody has mapped and that are new.
with fault as (
    select run_id, file_id, field, sum(claims) as claims from value_fault where run_id in (:run_id, :last) group by run_id, file_id, field
), share as (
    select f.run_id, f.source, c.field, 1 - sum(c.filled)::numeric / nullif(sum(f.claims), 0) as missing,
           coalesce(sum(v.claims), 0) / nullif(sum(f.claims), 0) as faulty
      from source_file f
      join column_count c on c.run_id = f.run_id and c.file_id = f.file_id
      left join fault v on v.run_id = f.run_id and v.file_id = f.file_id and v.field = c.field
     where f.run_id in (:run_id, :last)
     group by f.run_id, f.source, c.field
), moved as (
    select n.source, n.field, l.missing as missing_last, n.missing as missing_now, l.faulty as faulty_last, n.faulty as faulty_now
      from share n
      join share l on l.run_id = :last and l.source = n.source and l.field = n.field
     where n.run_id = :run_id
), header as (
    select distinct run_id, source, h.name
      from source_file
     cross join lateral unnest(string_to_array(headers_unmapped, chr(10))) as h(name)
     where run_id in (:run_id, :last) and h.name <> ''
), unusual as (
    select 1 as position, 'gate_' || gate as kind, source, field as name, coalesce(trim_scale(round(previous, 3))::text, '') as last,
           trim_scale(round(current, 3))::text as now
      from gate_reading
     where run_id = :run_id and (closed or released_by is not null)
    union all
    select 2, 'missing', source, field, round(missing_last * 100, 1) || ' %', round(missing_now * 100, 1) || ' %'
      from moved
     where abs(missing_now - missing_last) >= 0.01
    union all
    select 3, 'faulty', source, field, round(faulty_last * 100, 1) || ' %', round(faulty_now * 100, 1) || ' %'
      from moved
     where abs(faulty_now - faulty_last) >= 0.005
    union all
    select 4, 'rule', '', n.rule, coalesce(l.findings, 0)::text, coalesce(n.findings, 0)::text
      from run_rule n
      join run_rule l on l.run_id = :last and l.rule = n.rule
     where n.run_id = :run_id and n.examined and l.examined
       and abs(coalesce(n.findings, 0) - coalesce(l.findings, 0)) >= greatest(10, coalesce(l.findings, 0) / 2)
    union all
    select 5, case when n.examined then 'inconclusive' else 'not_run' end, '', n.rule, '', n.reason
      from run_rule n
      join run_rule l on l.run_id = :last and l.rule = n.rule
     where n.run_id = :run_id and (l.examined and not n.examined or l.conclusive and not n.conclusive)
    union all
    select 6, 'header', n.source, n.name, '', ''
      from header n
     where n.run_id = :run_id and exists (select from source_file where run_id = :last and source = n.source)
       and not exists (select from header l where l.run_id = :last and l.source = n.source and l.name = n.name)
)
select kind, source, name, last, now from unusual order by position, source collate "C", name collate "C", kind
