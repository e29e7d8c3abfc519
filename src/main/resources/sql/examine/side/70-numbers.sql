-- needs: finding, asked_value, said_value, said_before, run_lookalike, this_run makes: told_side
-- Of two numbers that may be one person's the wrong one is that which fails its own check, else that which one source alone has against several.
-- A source that has both knows two persons, and an old number of 15 digits is none that is wrong.
with pair as (
    select f.rule, f.subject_key, f.subject_part, f.distinction, a.position, l.other_key, l.difference,
        string_to_array(l.sources, '、') as theirs, array_agg(s.source order by a.source_no) as ours,
        f.subject_key >= 10000000000000000 as valid, l.other_key >= 10000000000000000 as other_valid
    from finding f
    cross join this_run
    join asked_value a on a.rule = f.rule and a.field = 'id_no'
    join said_value s on s.person_key = f.subject_key and s.source = a.source and s.field = a.field
    join run_lookalike l on l.run_id = f.run_id and l.person_key = f.subject_key
    where f.run_id = this_run.run_id and f.scope = 'person'
    group by f.rule, f.subject_key, f.subject_part, f.distinction, a.position, l.other_key, l.difference, l.sources),
judged as (
    select p.*, p.valid <> p.other_valid as by_check,
        case when p.difference = 'old_number' or p.ours && p.theirs then null
            when p.valid <> p.other_valid then p.other_valid
            when cardinality(p.ours) = 1 and cardinality(p.theirs) > 1 then true end as ours_wrong
    from pair p),
told as (
    select j.*, case when j.ours_wrong then j.ours else j.theirs end as sources, case when j.ours_wrong then j.theirs else j.ours end as against,
        case when j.ours_wrong then j.other_key else j.subject_key end as right_key
    from judged j
    where j.ours_wrong is not null)
insert into told_side (rule, subject_key, subject_part, distinction, position, side)
select t.rule, t.subject_key, t.subject_part, t.distinction, t.position,
    jsonb_strip_nulls(jsonb_build_object(
        'field', 'id_no',
        'sources', to_jsonb(t.sources),
        'against', to_jsonb(t.against),
        'check', case when t.by_check then true end,
        'agreed_on', (
            select case when bool_and(b.said_on is not null) then max(b.said_on) end
            from unnest(t.sources) as u (source)
            left join said_before b on b.person_key = t.right_key and b.source = u.source and b.field = 'id_no')))
from told t;
